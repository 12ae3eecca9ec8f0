import Ablage
import Fallakte
import Weboberflaeche
import Zahlungswesen

/// Die Blätter eines Zahllaufs in Worten.
struct Laufverlauf {
    private let gang: Arbeitsgang
    private let akte: Laufakte

    init(_ gang: Arbeitsgang, _ akte: Laufakte) {
        self.gang = gang
        self.akte = akte
    }

    private var s: Sprache { gang.s }

    /// Das Neueste zuerst.
    func einträge(after version: Int = 0) async -> [Verlaufseintrag] {
        let blätter = akte.blätter.filter { $0.nummer > version }
        let namen = await Namen(Set(blätter.map(\.ereignis.handelnd)), in: gang.amt)
        return blätter.reversed().map { blatt in
            let (was, einzelheit) = worte(blatt.ereignis)
            return Verlaufseintrag(
                wann: gang.zeit(blatt.erfasst), wer: namen[blatt.ereignis.handelnd], was: was,
                einzelheit: einzelheit)
        }
    }

    private func worte(_ ereignis: ZahllaufEreignis) -> (String, String?) {
        switch ereignis {
        case .vorbereitet(let v):
            return (
                s("Vorbereitet", "Prepared"),
                s(
                    "\(s.zahl(v.zahlungen.count)) Zahlungen eingefroren",
                    "\(s.zahl(v.zahlungen.count)) payments frozen")
            )
        case .geprüft(let prüfung):
            let zahl = s.zahl(prüfung.befunde.count)
            return (s("Geprüft", "Checked"), s("\(zahl) Befunde", "\(zahl) findings"))
        case .befundeQuittiert(let q):
            let zahl = s.zahl(q.befunde.count)
            return (
                s("\(zahl) Befunde bestätigt", "\(zahl) findings acknowledged"), q.grund
            )
        case .zahlungZurückgehalten(let z):
            return (
                s(
                    "Zahlung \(z.zahlung.nummer) zurückgehalten",
                    "Payment \(z.zahlung.nummer) held back"),
                z.grund
            )
        case .freigegeben(let f):
            return (
                s("Freigegeben", "Released"),
                s(
                    "\(s.zahl(f.anzahl)) Zahlungen, \(s.euro(f.summe))",
                    "\(s.zahl(f.anzahl)) payments, \(s.euro(f.summe))")
            )
        case .ausgegeben(let a):
            return (s("Datei erzeugt", "File created"), a.nachrichtenID)
        case .angenommen(let a):
            return (s("Von der Bank angenommen", "Accepted by the bank"), a.referenz)
        case .abgelehnt(let a):
            return (s("Von der Bank abgelehnt", "Rejected by the bank"), a.grund)
        case .rückläuferEingegangen(let r):
            return (
                s("Rückläufer", "Returned payment"),
                s(
                    "Zahlung \(r.zahlung.nummer), \(s.euro(r.betrag))",
                    "payment \(r.zahlung.nummer), \(s.euro(r.betrag))")
            )
        case .abgebrochen(let a): return (s("Abgebrochen", "Cancelled"), a.grund)
        }
    }
}

package import Fallakte
package import Grundtypen

/// Ein Zahllauf, wie er aus seinen Blättern folgt: von der Vorbereitung bis zur Antwort der Bank.
///
/// ``append(_:)`` ändert und lehnt nie ab, was geschehen ist; `decide` lehnt ab und ändert nie. Beide
/// sehen weder Uhr noch Ablage.
package struct Zahllauf: Hashable, Sendable {
    /// Nummer des letzten Blatts; 0, solange der Lauf leer ist.
    package private(set) var version = 0
    package private(set) var letzteÄnderung: Zeitpunkt?
    package private(set) var vorbereitung: Vorbereitung?
    package private(set) var zustand = Laufzustand.leer
    /// Die Befunde der letzten Prüfung.
    package private(set) var befunde: [Befund] = []
    package private(set) var quittiert: [Befund: Befundquittierung] = [:]
    /// Wer als Kasse gehandelt hat: geprüft, quittiert oder zurückgehalten.
    package private(set) var prüfende: Set<Kennung> = []
    package private(set) var freigabe: Freigabe?
    package private(set) var ausgabe: Ausgabe?
    private var stände: [ZahlungsID: Zahlungsstand] = [:]

    /// Der leere Lauf.
    package init() {}

    /// Der Lauf aus seinen Blättern.
    package init(replaying blätter: some Sequence<Laufblatt>) throws(Lauffehler) {
        for blatt in blätter { try append(blatt) }
    }

    /// Alle Zahlungen, auch zurückgehaltene.
    package var zahlungen: [Zahlung] { vorbereitung?.zahlungen ?? [] }

    /// Die Zahlungen, die nicht zurückgehalten sind; nur sie stehen in der Datei.
    package var auszuzahlen: [Zahlung] {
        zahlungen.filter { zahlung in
            switch stand(of: zahlung.id) {
            case .imLauf, .zurückgewiesen, .rückläufer: true
            case .zurückgehalten, nil: false
            }
        }
    }

    package var summe: Geld { auszuzahlen.map(\.betrag).summe }

    /// Nil, wenn die Zahlung nicht zu diesem Lauf gehört.
    package func stand(of zahlung: ZahlungsID) -> Zahlungsstand? { stände[zahlung] }

    /// Was noch zu quittieren oder zurückzuhalten ist.
    package var offeneBefunde: [Befund] {
        befunde.filter { stände[$0.zahlung] == .imLauf && quittiert[$0] == nil }
    }

    /// Hängt das nächste Blatt an.
    package mutating func append(_ blatt: Laufblatt) throws(Lauffehler) {
        guard blatt.nummer == version + 1 else {
            throw .lücke(erwartet: version + 1, gefunden: blatt.nummer)
        }
        if let letzteÄnderung, blatt.erfasst < letzteÄnderung {
            throw .zeitLäuftRückwärts(blatt: blatt.nummer)
        }
        version = blatt.nummer
        letzteÄnderung = blatt.erfasst
        apply(blatt.ereignis)
    }

    private mutating func apply(_ ereignis: ZahllaufEreignis) {
        switch ereignis {  // Ohne `default`: ein neues Ereignis muss hier beantwortet werden.
        case .vorbereitet(let neu):
            vorbereitung = neu
            zustand = .vorbereitet
            for zahlung in neu.zahlungen { stände[zahlung.id] = .imLauf }
        case .geprüft(let prüfung):
            befunde = prüfung.befunde
            prüfende.insert(prüfung.durch)
            zustand = .geprüft
        case .befundeQuittiert(let quittung):
            for befund in quittung.befunde { quittiert[befund] = quittung }
            prüfende.insert(quittung.durch)
        case .zahlungZurückgehalten(let zurückhaltung):
            stände[zurückhaltung.zahlung] = .zurückgehalten(grund: zurückhaltung.grund)
            prüfende.insert(zurückhaltung.durch)
        case .freigegeben(let neu):
            freigabe = neu
            zustand = .freigegeben
        case .ausgegeben(let neu):
            ausgabe = neu
            zustand = .ausgegeben
        case .angenommen(let annahme):
            zustand = .angenommen
            for eine in annahme.zurückgewiesen { stände[eine.zahlung] = .zurückgewiesen(eine.code) }
        case .abgelehnt: zustand = .abgelehnt
        case .rückläuferEingegangen(let rückläufer):
            stände[rückläufer.zahlung] = .rückläufer(rückläufer.code)
        case .abgebrochen: zustand = .abgebrochen
        }
    }
}

package enum Laufzustand: String, Hashable, Sendable, CaseIterable {
    case leer
    case vorbereitet
    /// Die Kasse hat geprüft; offene Befunde können noch zu klären sein.
    case geprüft = "geprueft"
    case freigegeben
    case ausgegeben
    case angenommen
    case abgelehnt
    case abgebrochen

    package var bezeichnung: String {
        switch self {
        case .leer: "noch nicht vorbereitet"
        case .vorbereitet: "vorbereitet"
        case .geprüft: "von der Kasse geprüft"
        case .freigegeben: "freigegeben"
        case .ausgegeben: "als Datei ausgegeben"
        case .angenommen: "von der Bank angenommen"
        case .abgelehnt: "von der Bank abgelehnt"
        case .abgebrochen: "abgebrochen"
        }
    }
}

/// Wo eine Zahlung des Laufs steht.
package enum Zahlungsstand: Hashable, Sendable {
    case imLauf
    case zurückgehalten(grund: String)
    /// Von der Bank nicht ausgeführt.
    case zurückgewiesen(Rückgabecode)
    /// Ausgeführt und zurückgekommen.
    case rückläufer(Rückgabecode)
}

/// Der gespeicherte Lauf selbst ist beschädigt; kein Mensch hat etwas falsch eingegeben.
package enum Lauffehler: Error, Hashable, Sendable {
    case lücke(erwartet: Int, gefunden: Int)
    case zeitLäuftRückwärts(blatt: Int)
}

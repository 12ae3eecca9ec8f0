import Grundtypen
import Rechtskern

/// Was ``Lagebild`` ablehnt, soweit es in den Spalten vorkommen kann.
enum Bevölkerungshindernis {
    case lohnUnter15
    case mittelAb25
    case kindergeldAb25
    case unter15
    case altersgrenze
    case kindergeldErwachsener
    case erheblichesVermögen
    case kindergeldAndererTräger
    case mehrbedarfInAusbildung

    /// Der Satz dazu, wie ihn `berechne` sagt.
    var fehler: Rechtsfehler {
        .nichtGebaut(norm, was: was, pfad: "")
    }

    private var norm: Norm {
        switch self {
        case .lohnUnter15: "§ 1 Abs. 1 Nr. 9 GrusiGV"
        case .mittelAb25: "§ 9 Abs. 5 SGB II"
        case .unter15: "§ 7 Abs. 1 Satz 1 Nr. 1 SGB II"
        case .altersgrenze: "§ 7 Abs. 1 Satz 1 Nr. 1, § 7a SGB II"
        case .kindergeldAb25, .kindergeldErwachsener: "§ 1 Abs. 1 Nr. 8 GrusiGV"
        case .erheblichesVermögen: "§ 67 Abs. 2 SGB II"
        case .kindergeldAndererTräger: "§ 11 Abs. 1 Satz 5 SGB II"
        case .mehrbedarfInAusbildung: "§ 27 Abs. 2 SGB II"
        }
    }

    private var was: String {
        switch self {
        case .lohnUnter15: "Lohn eines Kindes unter 15 in Spalten"
        case .mittelAb25: "Einkommen oder Vermögen eines Kindes ab 25 im Haushalt"
        case .kindergeldAb25:
            "Kindergeld für ein Kind ab 25 im Haushalt (wem es zufließt und ob es weitergegeben wird, stellt "
                + "ein Mensch fest)"
        case .unter15: "Antragstellende Person oder Partner unter 15"
        case .altersgrenze: "Eine Person ab 67 hat die Altersgrenze erreicht"
        case .kindergeldErwachsener: "Kindergeld der antragstellenden Person oder des Partners"
        case .kindergeldAndererTräger:
            "Kindergeld für ein Kind, dessen Bedarf ein anderer Träger deckt"
        case .mehrbedarfInAusbildung: "Mehrbedarf eines Kindes in Ausbildung"
        case .erheblichesVermögen: "Vermögen über den Freibeträgen, das erheblich sein kann"
        }
    }
}

extension Bevölkerungsrechner {
    /// Was ``Lagebild`` ablehnt, soweit es in den Spalten vorkommen kann.
    ///
    /// Aus ganzen Jahren folgt die Altersgrenze nicht auf den Monat; ab 67 ist sie sicher erreicht.
    static func hindernis(
        _ zeilen: Range<Int>, _ s: Bevölkerungsspalten
    ) -> Bevölkerungshindernis? {
        for zeile in zeilen {
            let alter = s.alter[zeile]
            let ausschluss = ausschluss(zeile, s)
            if let hindernis = hindernis(ausschluss, zeile, s) { return hindernis }
            if s.rolle[zeile] == 2 {
                if alter < 15 && s.brutto[zeile] > 0 { return .lohnUnter15 }
                // Ob wer ab 25 als Verwandter leistet (§ 9 Abs. 5 SGB II), stellt ein Mensch fest.
                if alter >= 25 && hatMittel(zeile, s) { return .mittelAb25 }
                if alter >= 25 && s.kindergeld[zeile] > 0 { return .kindergeldAb25 }
            } else if alter < 15 {
                return .unter15
            } else if alter >= 67 && ausschluss == nil {
                return .altersgrenze
            } else if s.kindergeld[zeile] > 0 {
                return .kindergeldErwachsener
            }
        }
        return nil
    }

    private static func hatMittel(_ zeile: Int, _ s: Bevölkerungsspalten) -> Bool {
        let einkommen =
            s.brutto[zeile] + s.unterhalt[zeile] + s.unterhaltsvorschuss[zeile]
            + geld(s.sonstigesEinkommen, zeile).cent
        return einkommen > 0 || s.vermögen[zeile] > 0
    }
}

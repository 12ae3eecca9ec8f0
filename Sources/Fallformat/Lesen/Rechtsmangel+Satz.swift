import Grundtypen

extension Rechtsmangel {
    var satz: String {
        switch self {
        case .parameterUnbekannt(let id, let meinten?, _):
            "Einen Parameter \(zitat(id)) gibt es nicht. Meinten Sie \(zitat(meinten))?"
        case .parameterUnbekannt(let id, nil, let bekannt):
            "Einen Parameter \(zitat(id)) gibt es nicht. Möglich sind: "
                + bekannt.joined(separator: ", ") + "."
        case .nichtÜberlagerbar(let id, let bekannt):
            "Der Parameter \(zitat(id)) lässt sich mit einem Overlay nicht ändern. Möglich sind: "
                + bekannt.joined(separator: ", ") + "."
        case .vorBeginn(let monat, let frühestens):
            "Ein Overlay ändert das Recht ab \(frühestens); der Monat \(monat) liegt davor. Bitte einen "
                + "späteren Monat nennen."
        case .zeileDoppelt(let id, let monat):
            "Für \(zitat(id)) gibt es schon eine Zeile ab \(monat). Bitte eine löschen."
        case .passtNichtZusammen(let bedingung):
            "Die Angaben passen nicht zusammen: \(bedingung)."
        }
    }
}

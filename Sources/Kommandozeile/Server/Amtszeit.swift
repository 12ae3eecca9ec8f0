import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Synchronization

/// Die Zeit am Sitz des Amts (Europe/Berlin).
struct Amtszeit: Sendable {
    let zone: TimeZone

    /// - Throws: ``Startfehler``, wenn dem System die Zeitzonen fehlen.
    init() throws(Startfehler) {
        guard let zone = TimeZone(identifier: "Europe/Berlin") else { throw .zeitzoneFehlt }
        self.zone = zone
    }

    /// Der Kalendertag eines Augenblicks am Sitz des Amts.
    func tag(_ zeit: Zeitpunkt) -> Tag {
        let sekunden = Double(zeit.millisekunden) / 1000
        let versatz = zone.secondsFromGMT(for: Date(timeIntervalSince1970: sekunden))
        let örtlich = zeit.millisekunden / 1000 + Int64(versatz)
        return Tag(nummer: Int32((örtlich - (örtlich % 86_400 + 86_400) % 86_400) / 86_400))
    }

    /// Der Augenblick zu einer Uhrzeit am Sitz des Amts.
    func zeitpunkt(_ tag: Tag, stunde: Int, minute: Int = 0) -> Zeitpunkt {
        let sekunden = Int64(tag.nummer) * 86_400 + Int64(stunde) * 3600 + Int64(minute) * 60
        let versatz = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(sekunden)))
        return Zeitpunkt(millisekunden: (sekunden - Int64(versatz)) * 1000)
    }

    /// Die Uhr des Betriebssystems.
    var systemuhr: Amtsuhr {
        Amtsuhr(
            jetzt: {
                Zeitpunkt(millisekunden: Int64(Date().timeIntervalSince1970 * 1000))
            }, tag: { tag($0) })
    }
}

/// Eine Uhr, die man stellt: der Musterkreis erlebt damit sein vergangenes Jahr.
final class Stelluhr: Sendable {
    private let zeit: Mutex<Zeitpunkt>
    private let amtszeit: Amtszeit

    init(_ amtszeit: Amtszeit, ab tag: Tag) {
        self.amtszeit = amtszeit
        zeit = Mutex(amtszeit.zeitpunkt(tag, stunde: 8))
    }

    /// Eine zweite Uhr, die sich unabhängig stellen lässt.
    func eigene(auf tag: Tag, stunde: Int, minute: Int) -> Stelluhr {
        let andere = Stelluhr(amtszeit, ab: tag)
        andere.stelle(auf: tag, stunde: stunde, minute: minute)
        return andere
    }

    func stelle(auf tag: Tag, stunde: Int, minute: Int = 0) {
        let neu = amtszeit.zeitpunkt(tag, stunde: stunde, minute: minute)
        zeit.withLock { $0 = neu }
    }

    var amtsuhr: Amtsuhr {
        Amtsuhr(jetzt: { self.zeit.withLock { $0 } }, tag: { self.amtszeit.tag($0) })
    }
}

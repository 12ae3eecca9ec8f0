import Fachprozesse
import Fallakte

/// Wer hinter den Kennungen steht, einmal je Seite nachgesehen.
struct Namen: Sendable {
    private let namen: [Kennung: String]

    /// Niemand ist nachgesehen; jede Kennung bleibt, was sie ist.
    static let keine = Namen([:])

    private init(_ namen: [Kennung: String]) { self.namen = namen }

    init(_ kennungen: Set<Kennung>, in amt: Amt) async {
        var namen: [Kennung: String] = [:]
        for kennung in kennungen { namen[kennung] = await amt.name(of: kennung) }
        self.namen = namen
    }

    /// Alle, die in diesen Blättern vorkommen.
    init(of blätter: [Aktenblatt], in amt: Amt) async {
        var kennungen = Set(blätter.map(\.autor))
        for case .zuständigkeitFestgelegt(let neu) in blätter.map(\.ereignis) {
            if let person = neu.person { kennungen.insert(person) }
        }
        await self.init(kennungen, in: amt)
    }

    subscript(kennung: Kennung) -> String { namen[kennung] ?? kennung.text }
}

package import Fallakte
package import Hummingbird
package import Logging
import NIOCore

/// Der Arbeitsplatz im Browser: setzt Dienste, Seiten und Server zusammen.
package struct Arbeitsplatz: Sendable {
    package let dienste: Dienste
    package let sitzungsspeicher: any Sitzungsspeicher
    package let einstellungen: Arbeitsplatzeinstellungen
    package let jetzt: @Sendable () -> Zeitpunkt
    package let werk: Seitenwerk

    package init(
        dienste: Dienste, sitzungsspeicher: any Sitzungsspeicher,
        einstellungen: Arbeitsplatzeinstellungen, werk: Seitenwerk,
        jetzt: @escaping @Sendable () -> Zeitpunkt
    ) {
        self.dienste = dienste
        self.sitzungsspeicher = sitzungsspeicher
        self.einstellungen = einstellungen
        self.werk = werk
        self.jetzt = jetzt
    }

    /// Alle Wege des Arbeitsplatzes.
    package func router() -> Router<Arbeitskontext> {
        let antworten = Antworten(werk: werk, einstellungen: einstellungen)
        let aufbewahrung = Aufbewahrung()
        let sitzungen = Sitzungen(
            speicher: sitzungsspeicher, einstellungen: einstellungen, aufbewahrung: aufbewahrung,
            jetzt: jetzt)
        let router = Router(context: Arbeitskontext.self)
        router.add(
            middleware: Empfang(antworten: antworten, sitzungen: sitzungen, konten: dienste.konten))
        router.add(middleware: Siegelprüfung(aufbewahrung: aufbewahrung))
        router.addRoutes(MittelRouten(mittel: werk.mittel).routes)
        router.addRoutes(
            AnmeldeRouten(
                konten: dienste.konten, sitzungen: sitzungen, antworten: antworten,
                bremse: Anmeldebremse(), jetzt: jetzt
            ).routes)
        router.addRoutes(
            WiederRouten(aufbewahrung: aufbewahrung, antworten: antworten, jetzt: jetzt).routes)
        router.addRoutes(HilfeRouten(antworten: antworten).routes)
        router.addRoutes(EingangRouten(dienst: dienste.eingang, antworten: antworten).routes)
        router.addRoutes(AntragRouten(dienst: dienste.antrag, antworten: antworten).routes)
        router.addRoutes(FallRouten(dienst: dienste.fall, antworten: antworten).routes)
        router.addRoutes(
            EntscheidungRouten(dienst: dienste.entscheidung, antworten: antworten).routes)
        router.addRoutes(BescheidRouten(dienst: dienste.entscheidung, antworten: antworten).routes)
        router.addRoutes(ZahllaufRouten(dienst: dienste.zahllauf, antworten: antworten).routes)
        router.addRoutes(BetriebRouten(dienst: dienste.betrieb, antworten: antworten).routes)
        router.addRoutes(ZugriffRouten(dienst: dienste.zugriffe, antworten: antworten).routes)
        return router
    }

    /// Der Server; `runService()` hört auf SIGINT und SIGTERM und lässt laufende Anfragen enden.
    ///
    /// - Parameters:
    ///   - logger: nimmt Kennungen, Zustände und Dauern auf, nie Namen oder Beträge.
    ///   - bereit: wird gerufen, sobald der Server Anfragen annimmt.
    /// - Returns: die Anwendung, noch nicht gestartet.
    package func application(
        logger: Logger, bereit: @escaping @Sendable () -> Void = {}
    ) -> some ApplicationProtocol {
        Application(
            router: router(),
            // Wer eine Verbindung öffnet und schweigt, hält sie nicht fest.
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: .init(
                address: .hostname(einstellungen.adresse, port: einstellungen.anschluss),
                serverName: nil),
            onServerRunning: { _ in bereit() }, logger: logger)
    }
}

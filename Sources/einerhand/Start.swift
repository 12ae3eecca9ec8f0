import ArgumentParser
import Kommandozeile

/// Der Einstieg des Programms.
@main
enum Start {
    static func main() async {
        await Einerhand.main(nil)
    }
}

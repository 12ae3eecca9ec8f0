import Kommandozeile

await Einerhand.main()

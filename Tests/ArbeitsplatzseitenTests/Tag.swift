import Grundtypen

/// Auch die Testbibliothek hat ein `Tag`; in diesem Ziel ist immer der Kalendertag gemeint.
typealias Tag = Grundtypen.Tag

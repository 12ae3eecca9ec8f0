import Fallproben

/// Ein Anlauf von libFuzzer: prüft die Bytes als Haushalt.
///
/// Abstürze, Überläufe und Hänger meldet libFuzzer; was die ``Fallprobe`` findet, hält den Lauf an.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ anfang: UnsafePointer<UInt8>?, _ länge: Int) -> CInt {
    guard let anfang else { return 0 }
    let bytes = UnsafeBufferPointer(start: anfang, count: länge)
    let mangel = Fallprobe.mangel(String(decoding: bytes, as: UTF8.self))
    precondition(mangel == nil, mangel ?? "")
    return 0
}

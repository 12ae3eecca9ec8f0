import ArgumentParser
import Crypto
import _CryptoExtras
import GRDB
import Hummingbird
import Mustache
import Yams
print("hallo")

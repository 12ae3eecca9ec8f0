"""Typesets letters for one parent process.

Usage: satz.py TEMPLATE_DIRECTORY FONT_DIRECTORY

Every message is a frame: four bytes length (big endian), then that many bytes. After the start the
worker sends one JSON frame, {"bereit": true} or {"fehler": code, "meldung": text}. Then, for each
request frame {"vorlage", "zeitstempel", "daten"}, it answers with one JSON frame
{"pdf": length, "warnungen": [...]} followed by a frame with the PDF, or with an error frame. It ends
when its input ends, so it never outlives its parent. Nothing about a letter is ever logged.
"""

import json
import sys

FAMILY = "Inter"
STANDARD = "ua-1"
# A letter is far below this; a larger frame means that the two sides are out of step.
LIMIT = 64 * 1024 * 1024


def read_exactly(stream, count):
    data = stream.read(count)
    if len(data) != count:
        raise EOFError
    return data


def read_frame(stream):
    length = int.from_bytes(read_exactly(stream, 4), "big")
    if length > LIMIT:
        raise EOFError
    return read_exactly(stream, length)


def write_frame(stream, data):
    stream.write(len(data).to_bytes(4, "big"))
    stream.write(data)


def answer(stream, message):
    write_frame(stream, json.dumps(message).encode())
    stream.flush()


def error(code, message):
    return {"fehler": code, "meldung": message}


def make_compiler(templates, fonts_directory):
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts_directory]
    )
    if FAMILY not in fonts.families():
        raise LookupError(fonts_directory)
    return typst.Compiler(root=templates, font_paths=fonts)


def document(request):
    """The document: the template, called with the letter as one string.

    Not sys.inputs: they belong to the library, and with another library Typst forgets all it has
    laid out before; this way unchanged text is reused and a letter takes half the time or less. In a
    Typst string only the backslash and the quotation mark are special.
    """
    letter = request["daten"].replace("\\", "\\\\").replace('"', '\\"')
    return f'#import "{request["vorlage"]}.typ": schreibe\n#schreibe(json(bytes("{letter}")))'


def typeset(compiler, request):
    return compiler.compile_with_warnings(
        document(request).encode(),
        format="pdf",
        pdf_standards=[STANDARD],
        timestamp=request["zeitstempel"],
    )


def serve(compiler, requests, answers):
    while True:
        try:
            frame = read_frame(requests)
        except EOFError:
            return
        try:
            pdf, warnings = typeset(compiler, json.loads(frame))
        except Exception as problem:
            # Only the first line: what Typst says, not the source around it.
            message = str(getattr(problem, "message", "") or type(problem).__name__)
            answer(answers, error("satz", message.splitlines()[0]))
            continue
        header = {"pdf": len(pdf), "warnungen": [warning.message for warning in warnings]}
        write_frame(answers, json.dumps(header).encode())
        write_frame(answers, pdf)
        answers.flush()


def main():
    templates, fonts_directory = sys.argv[1:3]
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    # Whatever a library prints must not get between the frames.
    sys.stdout = sys.stderr
    try:
        compiler = make_compiler(templates, fonts_directory)
    except ImportError:
        answer(answers, error("typst", "typst"))
    except LookupError:
        answer(answers, error("schrift", FAMILY))
    else:
        answer(answers, {"bereit": True})
        serve(compiler, requests, answers)


main()

#!/usr/bin/env python3
"""Reads the Data Matrix and QR codes of PDF files as a scanner sees them: from pixels.

One line for each code: page, kind, left and top in millimetres, text. Ends with 1 if a file has no
code at all.
"""

import sys

import fitz
import zxingcpp

DPI = 300


def main() -> int:
    status = 0
    for name in sys.argv[1:]:
        found = 0
        with fitz.open(name) as pdf:
            for number, page in enumerate(pdf, start=1):
                pixels = page.get_pixmap(dpi=DPI, colorspace=fitz.csGRAY)
                image = memoryview(pixels.samples).cast("B", (pixels.height, pixels.width))
                formats = [zxingcpp.BarcodeFormat.DataMatrix, zxingcpp.BarcodeFormat.QRCode]
                codes = zxingcpp.read_barcodes(image, formats=formats)
                for code in sorted(codes, key=lambda code: code.position.top_left.y):
                    corner = code.position.top_left
                    left, top = (value * 25.4 / DPI for value in (corner.x, corner.y))
                    kind = "qr" if "QR" in str(code.format) else "data-matrix"
                    print(f"{number} {kind} {left:.0f} {top:.0f} {code.text}")
                    found += 1
        if not found:
            print(f"{name}: no code", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())

package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.FontFamily.Style;
import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document. A letter that a face lacks comes from a wider font; one that no font has is shown as an
 * empty box, and is still there for whoever copies or searches the text.
 */
final class Ink {
    private static final int EMPTY_BOX = 0x25A1;
    private static final float THOUSANDTHS = 1000;

    private final PDDocument document;
    private final Map<FontFile, Letters> loaded = new HashMap<>();

    Ink(PDDocument document) {
        this.document = document;
    }

    enum Face {
        PLAIN(FontFamily.SANS, Style.REGULAR),
        BOLD(FontFamily.SANS, Style.BOLD),
        HAND(FontFamily.SERIF, Style.ITALIC);

        private final FontFamily family;
        private final Style style;

        Face(FontFamily family, Style style) {
            this.family = family;
            this.style = style;
        }

        private List<FontFile> fonts() {
            return List.of(family.in(style), FontFile.WIDE, FontFile.SYMBOLS_2);
        }
    }

    /** Text that one font can write. */
    record Run(PDFont font, String text) {}

    /** What is drawn for a text. */
    record Writing(List<Run> runs, boolean complete) {
        float width(float size) throws IOException {
            float width = 0;
            for (Run run : runs) {
                width += run.font().getStringWidth(run.text()) / THOUSANDTHS * size;
            }
            return width;
        }
    }

    float width(Face face, float size, String text) throws IOException {
        return writing(face, text).width(size);
    }

    /** The size wanted, or the smaller one at which the text is no wider than the room. */
    float fit(Face face, float wanted, String text, double room) throws IOException {
        float width = width(face, wanted, text);
        return width <= room ? wanted : (float) (wanted * room / width);
    }

    /** What copying the text has to give, where the letters drawn do not say it. */
    PDPropertyList actualText(String text) {
        COSDictionary properties = new COSDictionary();
        properties.setString(COSName.ACTUAL_TEXT, text);
        return PDPropertyList.create(properties);
    }

    Writing writing(Face face, String text) throws IOException {
        List<Run> runs = new ArrayList<>();
        boolean complete = true;
        for (int letter : inVisualOrder(text).codePoints().toArray()) {
            int visible = Character.isISOControl(letter) ? ' ' : letter;
            if (fontFor(face, visible).lacks(visible)) {
                visible = EMPTY_BOX;
                complete = false;
            }
            append(runs, fontFor(face, visible).font(), Character.toString(visible));
        }
        return new Writing(runs, complete);
    }

    /** PDF draws from left to right, whatever the script. */
    private static String inVisualOrder(String text) {
        if (text.isEmpty()) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        String[] runs = new String[levels.length];
        for (int run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String logical = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            runs[run] = levels[run] % 2 == 0
                    ? logical
                    : new StringBuilder(logical).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }

    private static void append(List<Run> runs, PDFont font, String letter) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).font().equals(font)) {
            runs.set(last, new Run(font, runs.get(last).text() + letter));
        } else {
            runs.add(new Run(font, letter));
        }
    }

    private Letters fontFor(Face face, int letter) throws IOException {
        List<FontFile> fonts = face.fonts();
        for (FontFile file : fonts) {
            Letters letters = load(file);
            if (!letters.lacks(letter)) {
                return letters;
            }
        }
        return load(fonts.get(0));
    }

    private Letters load(FontFile file) throws IOException {
        Letters known = loaded.get(file);
        if (known == null) {
            TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file.open()));
            known = new Letters(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
            loaded.put(file, known);
        }
        return known;
    }

    private record Letters(PDFont font, CmapLookup glyphs) {
        boolean lacks(int letter) {
            return glyphs.getGlyphId(letter) == 0;
        }
    }
}

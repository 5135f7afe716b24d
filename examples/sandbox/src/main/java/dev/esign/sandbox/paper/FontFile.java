package dev.esign.sandbox.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Objects;

/** A font in one of docx4j's font jars, so that a machine without any font still writes. */
record FontFile(String resource) {
    /** The font with the most letters, for names that the others cannot write. */
    static final FontFile WIDE = new FontFile("/fonts-symbol/dejavu-fonts-ttf-2.37/DejaVuSerif.ttf");

    static final FontFile SYMBOLS = new FontFile("/fonts-symbol/Noto_Sans_Symbols/NotoSansSymbols-Regular.ttf");
    static final FontFile SYMBOLS_2 = new FontFile("/fonts-symbol/Noto_Sans_Symbols_2/NotoSansSymbols2-Regular.ttf");

    InputStream open() {
        try {
            return url().openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        try {
            return url().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A font lies where no URI can point", e);
        }
    }

    private URL url() {
        return Objects.requireNonNull(FontFile.class.getResource(resource), resource);
    }
}

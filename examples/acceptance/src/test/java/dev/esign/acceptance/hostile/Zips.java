package dev.esign.acceptance.hostile;

import static dev.esign.acceptance.hostile.Ending.BROKEN;
import static dev.esign.acceptance.hostile.Ending.GOOD;
import static dev.esign.acceptance.hostile.Ending.OTHER;
import static dev.esign.acceptance.hostile.Ending.UNREADABLE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Bodies that call themselves zipped. */
final class Zips {
    private static final byte[] WHOLE = gzip("{}".getBytes(StandardCharsets.US_ASCII));

    private Zips() {}

    static Stream<Hostility> rows() {
        byte[] wrongSum = WHOLE.clone();
        wrongSum[wrongSum.length - 5] ^= 1;
        byte[] wrongMethod = WHOLE.clone();
        wrongMethod[2] = 7;
        byte[] longName = Arrays.copyOf(WHOLE, 1 << 20);
        longName[3] = 8;
        Arrays.fill(longName, 10, longName.length, (byte) 'x');
        return Stream.of(
                row("gzip that is none", "{}".getBytes(StandardCharsets.US_ASCII), BROKEN),
                row("gzip of nothing", new byte[0], BROKEN, UNREADABLE),
                row("gzip cut off in its header", Arrays.copyOf(WHOLE, 5), BROKEN),
                row("gzip cut off", Arrays.copyOf(WHOLE, WHOLE.length - 9), BROKEN),
                row("gzip without its sum", Arrays.copyOf(WHOLE, WHOLE.length - 4), BROKEN, UNREADABLE),
                row("gzip with a wrong sum", wrongSum, BROKEN, UNREADABLE),
                row("gzip of a wrong method", wrongMethod, GOOD, UNREADABLE, OTHER),
                row("gzip whose file name does not end", longName, BROKEN),
                row("gzip in gzip", gzip(WHOLE), UNREADABLE));
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static Hostility row(String name, byte[] body, Ending first, Ending... others) {
        return Hostility.of(name, Answer.framed(200, "Content-Encoding: gzip\r\n", body), first, others)
                .framed();
    }
}

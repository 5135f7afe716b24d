package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import dev.esign.sandbox.paper.PageSize;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes files in, from wherever they come (Xodo wire sheet §2.2, §2.6). */
final class Intake {
    private static final String ID = "file_id";
    private static final String URL = "file_url";

    private final Database database;
    private final Fetcher fetcher;

    Intake(Database database, Fetcher fetcher) {
        this.database = database;
        this.fetcher = fetcher;
    }

    /** Keeps a file as a PDF. */
    Upload keep(Caller caller, String name, byte[] content) {
        try {
            byte[] pdf = Paper.toPdf(content);
            List<PageSize> pages = Paper.pages(pdf);
            return database.write(tx -> {
                Upload upload =
                        new Upload("f_" + Ids.random(), caller.account().userId(), name, tx.files.put(pdf), pages);
                tx.uploads.insert(upload);
                return upload;
            });
        } catch (UnreadableDocumentException e) {
            throw Problem.invalid("The file " + name + " cannot be read: " + e.getMessage());
        }
    }

    /** The files that a create names. */
    List<Upload> files(Caller caller, JsonNode body) {
        List<Upload> files = new ArrayList<>();
        for (JsonNode file : Read.array(body, "files")) {
            files.add(file(caller, file));
        }
        return files;
    }

    private Upload file(Caller caller, JsonNode file) {
        long given = Stream.of(ID, URL, Base64AsBytes.MEMBER)
                .filter(member -> isGiven(file, member))
                .count();
        if (given != 1) {
            throw Problem.invalid("A file needs exactly one of file_id, file_url and file_base64.");
        }
        String id = Read.text(file, ID);
        if (!id.isEmpty()) {
            Upload known = database.read(
                            tx -> tx.uploads.find(id, caller.account().userId()))
                    .orElseThrow(() -> Problem.invalid("There is no file with this file_id."));
            String name = Read.text(file, "name");
            return name.isEmpty() ? known : new Upload(id, known.userId(), name, known.sha(), known.pages());
        }
        String name = Read.required(file, "name");
        String url = Read.text(file, URL);
        return keep(caller, name, url.isEmpty() ? base64(file) : fetcher.fetch(url));
    }

    /** The bytes of a file are not made a text again only to see whether there are any. */
    private static boolean isGiven(JsonNode file, String member) {
        JsonNode node = file.path(member);
        return node instanceof BinaryNode bytes
                ? bytes.binaryValue().length > 0
                : !Read.text(file, member).isEmpty();
    }

    private static byte[] base64(JsonNode file) {
        if (file.path(Base64AsBytes.MEMBER) instanceof BinaryNode bytes) {
            return bytes.binaryValue();
        }
        throw Problem.invalid("file_base64 must be a text.");
    }
}

package dev.esign.atlas;

import dev.esign.Document;

/** How the bytes of a document travel. */
enum UploadForm {
    MULTIPART,
    BASE64;

    CreateEnvelope with(Document document) {
        return this == MULTIPART
                ? CreateEnvelope.of(document)
                : CreateEnvelope.of(document).withBase64Json();
    }
}

package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decodes each {@code file_base64} while it is read: as text it would be twice as large, and longer than a text may be. */
final class Base64AsBytes extends JsonParserDelegate {
    static final String MEMBER = "file_base64";

    private byte @Nullable [] bytes;

    Base64AsBytes(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        boolean found = token == JsonToken.VALUE_STRING && MEMBER.equals(delegate.currentName());
        bytes = found ? delegate.getBinaryValue() : null;
        return found ? JsonToken.VALUE_EMBEDDED_OBJECT : token;
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
        return nextToken() == JsonToken.FIELD_NAME ? delegate.currentName() : null;
    }

    @Override
    public @Nullable JsonToken currentToken() {
        return bytes == null ? delegate.currentToken() : JsonToken.VALUE_EMBEDDED_OBJECT;
    }

    @Override
    public int currentTokenId() {
        JsonToken token = currentToken();
        return token == null ? 0 : token.id();
    }

    @Override
    public @Nullable Object getEmbeddedObject() throws IOException {
        return bytes == null ? delegate.getEmbeddedObject() : bytes;
    }
}

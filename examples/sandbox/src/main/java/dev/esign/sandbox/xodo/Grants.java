package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Codes and access tokens, by their hash: tokens never expire, so they outlive the sandbox (Xodo wire sheet §1.1). */
final class Grants {
    private final Handle handle;

    Grants(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Code.class))
                .registerRowMapper(ConstructorMapper.factory(Token.class));
    }

    String newCode(String clientId, long userId, String state, Instant endsAt) {
        String code = Tokens.random();
        handle.execute(
                "insert into oauth_code (hash, client_id, user_id, state, ends_at) values (?, ?, ?, ?, ?)",
                hash(code),
                clientId,
                userId,
                state,
                endsAt);
        return code;
    }

    Optional<Code> code(String code) {
        return handle.createQuery("select client_id, user_id, state, ends_at from oauth_code where hash = ?")
                .bind(0, hash(code))
                .mapTo(Code.class)
                .findOne();
    }

    void useUp(String code) {
        handle.execute("delete from oauth_code where hash = ?", hash(code));
    }

    String newToken(String clientId, long userId) {
        String token = Tokens.random();
        handle.execute(
                "insert into oauth_token (hash, client_id, user_id, active) values (?, ?, ?, true)",
                hash(token),
                clientId,
                userId);
        return token;
    }

    Optional<Token> token(String token) {
        return handle.createQuery("select client_id, user_id, active from oauth_token where hash = ?")
                .bind(0, hash(token))
                .mapTo(Token.class)
                .findOne();
    }

    void deactivateTokens() {
        handle.execute("update oauth_token set active = false");
    }

    void forgetTokens() {
        handle.execute("delete from oauth_token");
    }

    private static String hash(String secret) {
        return Tokens.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** What a person approved, and the state that went along; empty if there was none. */
    record Code(String clientId, long userId, String state, Instant endsAt) {}

    /** Whose token it is, and of which app. */
    record Token(String clientId, long userId, boolean active) {}
}

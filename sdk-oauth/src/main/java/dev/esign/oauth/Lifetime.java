package dev.esign.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dev.esign.Secret;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** How long a token lives, from whatever a server says of it. */
final class Lifetime {
    /** No real token lives longer; whoever says so means "for ever". */
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(36_525).toSeconds());

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final int MAX_DIGITS = 100;

    private Lifetime() {}

    /** When the token ends; null if nobody told. */
    static @Nullable Instant end(JsonNode expiresIn, Secret token, Instant sentAt) {
        Long seconds = seconds(expiresIn);
        return seconds != null ? sentAt.plusSeconds(seconds) : endOfJwt(token, sentAt);
    }

    /** A time that can be counted in milliseconds: a stored one may come from anywhere. */
    static Instant withinReason(Instant end) {
        return end.isAfter(LAST) ? LAST : end;
    }

    private static @Nullable Long seconds(JsonNode expiresIn) {
        String text = expiresIn.isNumber() || expiresIn.isTextual()
                ? expiresIn.asText().strip()
                : "";
        try {
            BigDecimal seconds = text.length() > MAX_DIGITS ? BigDecimal.ZERO : new BigDecimal(text);
            boolean sensible = seconds.compareTo(BigDecimal.ONE) >= 0 && seconds.compareTo(LONGEST) <= 0;
            return sensible ? (Long) seconds.setScale(0, RoundingMode.DOWN).longValueExact() : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** With both {@code iat} and {@code exp} it is the life that counts: the server's clock may be wrong. */
    private static @Nullable Instant endOfJwt(Secret token, Instant sentAt) {
        try {
            JWTClaimsSet claims = JWTParser.parse(token.reveal()).getJWTClaimsSet();
            Date exp = claims == null ? null : claims.getExpirationTime();
            if (exp == null) {
                return null;
            }
            Instant end = exp.toInstant();
            Date iat = claims.getIssueTime();
            Duration life = iat == null ? Duration.ZERO : Duration.between(iat.toInstant(), end);
            if (life.compareTo(Duration.ofSeconds(LONGEST.longValue())) > 0) {
                return null;
            }
            return life.isZero() || life.isNegative() ? withinReason(end) : sentAt.plus(life);
        } catch (ParseException | RuntimeException opaque) {
            // Not a JWT, or one that this side cannot read; the token is for the API, not for us (RFC 6749 §1.4).
            return null;
        }
    }
}

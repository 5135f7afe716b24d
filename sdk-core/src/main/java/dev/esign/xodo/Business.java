package dev.esign.xodo;

import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A business of the user's: documents belong to one. Immutable. Source: Xodo wire sheet §2.1.
 *
 * @param id for {@link XodoClient#forBusiness}
 * @param name what it is called
 * @param identifier its subdomain
 * @param status 1 if it is active; 2 if it is inactive or deleted
 * @param primary whether calls that name no business mean this one
 * @param createdAt when it was made
 * @param extra what else the answer said
 */
public record Business(
        long id,
        @Nullable String name,
        @Nullable String identifier,
        @Nullable Integer status,
        @Nullable Boolean primary,
        @Nullable Instant createdAt,
        Map<String, @Nullable Object> extra) {
    static Business read(Members members) {
        Long id = members.longInteger("business_id");
        if (id == null) {
            throw new MissingMemberException("the answer holds a business without a business_id");
        }
        return new Business(
                id,
                members.text("business_name"),
                members.text("business_identifier"),
                members.integer("business_status"),
                members.flag("is_primary"),
                members.unixTime("creation_time_stamp"),
                members.extra());
    }
}

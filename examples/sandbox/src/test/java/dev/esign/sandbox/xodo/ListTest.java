package dev.esign.sandbox.xodo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Lists by type (Xodo wire sheet §2.5, §6). */
class ListTest {
    private static final XodoSandbox XODO = Start.inMemory();

    private final String key = XODO.newAccount();
    private final XodoUser user = XodoUser.withKey(XODO, key);

    @AfterAll
    static void close() {
        XODO.close();
    }

    @Test
    void anEmptyListIsAnErrorAndAnUnknownTypeAnother() {
        assertThat(user.get("/document?type=all").error()).isEqualTo("no_result");
        assertThat(user.get("/document?type=templates_archived").error()).isEqualTo("no_result");
        assertThat(user.get("/document?type=some").error()).isEqualTo("invalid_type");
        assertThat(user.get("/document").error()).isEqualTo("invalid_type");
    }

    @Test
    void eachDocumentStandsInTheListsOfItsState() {
        String waiting = user.sent(XodoUser.signer(1, "Ada"));
        String mine = user.sent(
                Map.of("id", 1, "name", "Me", "email", XODO.person(key).login()));
        String draft =
                user.create(Map.of("is_draft", 1), XodoUser.signer(1, "Bo")).hash();
        String cancelled = user.sent(XodoUser.signer(1, "Cleo"));
        user.delete("/document?document_hash=" + cancelled + "&cancel=1");
        String trashed = user.sent(XodoUser.signer(1, "Dan"));
        user.delete("/document?document_hash=" + trashed + "&trash=1");
        String completed = user.sent(XodoUser.signer(1, "Eve"));
        user.sign("Eve");

        assertThat(list("all")).containsExactly(completed, cancelled, draft, mine, waiting);
        assertThat(list("waiting_for_others")).containsExactly(waiting);
        assertThat(list("my_action_required")).containsExactly(mine);
        assertThat(list("drafts")).isEqualTo(list("draft")).containsExactly(draft);
        assertThat(list("cancelled")).isEqualTo(list("canceled")).containsExactly(cancelled);
        assertThat(list("completed")).containsExactly(completed);
    }

    @Test
    void aListIsReadPageByPageUntilThereIsNoResult() {
        String first = user.sent(XodoUser.signer(1, "Ada"));
        String second = user.sent(XodoUser.signer(1, "Ada"));
        String third = user.sent(XodoUser.signer(1, "Ada"));

        assertThat(list("all&limit=2&page=1")).containsExactly(third, second);
        assertThat(list("all&limit=2&page=2")).containsExactly(first);
        assertThat(user.get("/document?type=all&limit=2&page=3").error()).isEqualTo("no_result");
        assertThat(user.get("/document?type=all&limit=0").error()).isEqualTo("invalid_parameter");
        assertThat(user.get("/document?type=all&page=x").error()).isEqualTo("invalid_parameter");
    }

    private List<String> list(String type) {
        JsonNode list = user.get("/document?type=" + type).json();
        return list.findValuesAsText("document_hash");
    }
}

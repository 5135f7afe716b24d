package dev.esign.sandbox.xodo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.xodo.XodoUser.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Keys, businesses, and what is refused (Xodo wire sheet §1.3, §4). */
class AccessTest {
    private static final XodoSandbox XODO = Start.inMemory();

    private final XodoUser user = XodoUser.of(XODO);

    @AfterAll
    static void close() {
        XODO.close();
    }

    @Test
    void whoHasNoKeyOrAWrongOneGetsAnErrorInAGoodAnswer() {
        Reply missing = XodoUser.anonymous(XODO).get("/business");
        Reply wrong = XodoUser.withKey(XODO, "nonsense").get("/business");

        assertThat(missing.status()).isEqualTo(200);
        assertThat(missing.json().get("success").asBoolean(true)).isFalse();
        assertThat(missing.error()).isEqualTo("missing_access_key");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.json().at("/error/code").asInt()).isEqualTo(101);
        assertThat(wrong.error()).isEqualTo("invalid_access_key");
        assertThat(wrong.json().at("/error/info").asText()).isNotEmpty();
    }

    @Test
    void aPathThatIsNoFunctionIsAnErrorInAGoodAnswer() {
        assertThat(user.get("/nonsense").error()).isEqualTo("invalid_api_function");
        assertThat(user.post("/api/business", Map.of()).error()).isEqualTo("invalid_api_function");
        assertThat(user.get("/nonsense").status()).isEqualTo(200);
    }

    @Test
    void aHashWithASlashIsAnUnknownDocument() {
        assertThat(user.get("/document/a%2Fb/audit_log").error()).isEqualTo("invalid_document_hash");
        assertThat(user.get("/document?document_hash=a%2Fb").error()).isEqualTo("invalid_document_hash");
    }

    @Test
    void bothBasePathsLeadToTheSame() {
        String hash = user.sent(XodoUser.signer(1, "Ada"));

        assertThat(user.get("/api/document?document_hash=" + hash).text())
                .isEqualTo(user.get("/document?document_hash=" + hash).text());
        assertThat(user.post("/api/document", XodoUser.contract(XodoUser.signer(1, "Bo")))
                        .hash())
                .isNotEmpty();
    }

    @Test
    void theBusinessesAreListedWithThePrimaryOneMarked() {
        XodoUser other = XodoUser.withKey(XODO, XODO.newAccount());

        JsonNode businesses = other.get("/business").json();

        assertThat(businesses).hasSize(1);
        assertThat(businesses.at("/0/is_primary").asInt()).isOne();
        assertThat(businesses.at("/0/business_status").asInt()).isOne();
        assertThat(businesses.get(0).fieldNames())
                .toIterable()
                .contains("business_id", "business_identifier", "business_name", "creation_time_stamp");
    }

    @Test
    void anotherBusinessOfOnesOwnHasDocumentsOfItsOwn() {
        String second = Long.toString(XODO.newBusiness("Second"));
        String hash = user.forBusiness(second)
                .post("/document", XodoUser.contract(XodoUser.signer(1, "Ada")))
                .hash();

        assertThat(user.forBusiness(second).document(hash).get("document_hash").asText())
                .isEqualTo(hash);
        assertThat(user.get("/document?document_hash=" + hash).error()).isEqualTo("document_permission_denied");
    }

    @Test
    void aBusinessThatIsNoNumberOrSomebodyElsesIsRefused() {
        String foreign = Long.toString(XODO.businessId(XODO.newAccount()));

        assertThat(user.forBusiness(foreign).get("/business").error()).isEqualTo("invalid_business_id");
        assertThat(user.forBusiness("abc").get("/business").error()).isEqualTo("invalid_business_id");
        assertThat(user.forBusiness(Long.toString(XODO.businessId()))
                        .get("/business")
                        .error())
                .isEmpty();
    }

    @Test
    void anotherAccountsDocumentIsDeniedAndAnUnknownOneUnknown() {
        String hash = user.sent(XodoUser.signer(1, "Ada"));
        XodoUser other = XodoUser.withKey(XODO, XODO.newAccount());

        assertThat(other.get("/document?document_hash=" + hash).error()).isEqualTo("document_permission_denied");
        assertThat(other.get("/document?document_hash=none").error()).isEqualTo("invalid_document_hash");
        assertThat(other.get("/document?document_hash=a%2Fb").error()).isEqualTo("invalid_document_hash");
    }
}

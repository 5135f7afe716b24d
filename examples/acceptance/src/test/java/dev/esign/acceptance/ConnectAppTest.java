package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.acceptance.PlainBrowser.Page;
import dev.esign.connect.ConnectApp;
import dev.esign.oauth.EncryptedTokenStore;
import dev.esign.oauth.SqlTokenStore;
import dev.esign.oauth.StoreKey;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.faults.Fault;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The web app, with a plain HTTP client as the browser and the sandbox's user before it. */
class ConnectAppTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final JdbcDataSource database = new JdbcDataSource();
    private ConnectApp app;
    private PlainBrowser browser;

    @BeforeEach
    void start() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        SqlTokenStore store = SqlTokenStore.over(database);
        store.createTable();
        app = ConnectApp.start(
                atlas().authorizationServer().resource(),
                atlas().apiUrl(),
                EncryptedTokenStore.over(store, StoreKey.of("test", new byte[32])),
                SandboxExtension.impatient());
        browser = new PlainBrowser(app.url());
    }

    @AfterEach
    void stop() throws SQLException {
        app.close();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    @Test
    void aUserConnectsSeesEnvelopesAndDisconnects() throws Exception {
        AtlasUser account = SANDBOX.user(atlas().apiKey());
        String envelope = account.sent().id();
        assertThat(browser.get("/").body()).contains("Connect Atlas");

        Page connected = browser.get(approved());

        assertThat(connected.status()).isEqualTo(303);
        assertThat(connected.location()).endsWith("/");
        assertThat(browser.get("/").body()).contains("It is connected");
        assertThat(browser.get("/envelopes").body()).contains(envelope);
        assertThat(browser.post("/disconnect").status()).isEqualTo(303);
        assertThat(browser.get("/").body()).contains("Connect Atlas");
        assertThat(browser.get("/envelopes").status()).isEqualTo(303);
    }

    @Test
    void theSessionIsNotForScriptsNorForOtherSitesForms() {
        String cookie = browser.post("/connect").newCookies().get(0);

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void theSessionGetsANewNameWithTheAccount() {
        String before = browser.post("/connect").newCookies().get(0);
        String after = browser.get(approved()).newCookies().get(0);

        assertThat(after).contains("HttpOnly", "SameSite=Lax").isNotEqualTo(before);
    }

    @Test
    void whoOnlyLooksGetsNoSession() {
        assertThat(browser.get("/").newCookies()).isEmpty();
        assertThat(browser.get("/envelopes").newCookies()).isEmpty();
    }

    @Test
    void aUserWhoSaysNoIsToldSoKindly() {
        Page page = browser.get(atlas().person().deny(question()).toString());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("You said no");
        assertThat(browser.get("/").body()).contains("It is not connected");
    }

    @Test
    void anotherStateIsTurnedAwayAndTheRightOneStillCounts() {
        String right = approved();

        Page page = browser.get(right.replaceFirst("state=[^&]+", "state=stranger"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("not the answer to our question").doesNotContain("stranger");
        assertThat(browser.get(right).status()).isEqualTo(303);
    }

    @Test
    void anotherBrowsersCallbackIsTurnedAway() {
        String right = approved();
        PlainBrowser other = new PlainBrowser(app.url());

        assertThat(other.get(right).status()).isEqualTo(400);
        other.post("/connect");
        assertThat(other.get(right).status()).isEqualTo(400);
        assertThat(other.get("/").body()).contains("It is not connected");
    }

    @Test
    void aCallbackCountsOnce() {
        String back = approved();
        browser.get(back);

        assertThat(browser.get(back).status()).isEqualTo(400);
        assertThat(browser.get("/").body()).contains("It is connected");
    }

    @Test
    void aCallbackThatCannotBeReadIsTurnedAway() {
        question();

        assertThat(browser.get("/callback").status()).isEqualTo(400);
        assertThat(browser.get("/callback?state=%zz").status()).isEqualTo(400);
        assertThat(browser.get("/callback?state={}").status()).isEqualTo(400);
    }

    @Test
    void anEndedAccessTokenIsRefreshedOnceAndKeptEncrypted() throws Exception {
        browser.get(approved());
        long before = atlas().authorizationServer().tokenRequests();
        atlas().authorizationServer().expireAccessTokens();

        assertThat(browser.get("/envelopes").status()).isEqualTo(200);
        assertThat(browser.get("/envelopes").status()).isEqualTo(200);

        assertThat(atlas().authorizationServer().tokenRequests()).isEqualTo(before + 1);
        assertThat(kept()).singleElement().asString().matches("[^.]+\\.\\.[^.]+\\.[^.]+\\.[^.]+");
    }

    @Test
    void aRevokedConnectionAsksTheUserToConnectAgain() {
        browser.get(approved());
        atlas().authorizationServer().revokeEverything();

        Page page = browser.get("/envelopes");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("Please connect again");
        assertThat(browser.get(approved()).status()).isEqualTo(303);
        assertThat(browser.get("/envelopes").status()).isEqualTo(200);
    }

    @Test
    void atlasBeingDownIsNotTheUsersFault() {
        browser.get(approved());
        atlas().faults().add(Fault.status(503, Map.of()).on("GET", "/api/envelopes"));

        assertThat(browser.get("/envelopes").status()).isEqualTo(502);
    }

    @Test
    void eachUserHasAnAccountOfTheirOwn() throws Exception {
        AtlasUser account = SANDBOX.user();
        String envelope = account.sent().id();
        PlainBrowser other = new PlainBrowser(app.url());
        browser.get(approved());
        URI question = URI.create(Objects.requireNonNull(other.post("/connect").location()));
        other.get(atlas().person(account.apiKey()).approve(question).toString());

        assertThat(other.get("/envelopes").body()).contains(envelope);
        assertThat(browser.get("/envelopes").body()).doesNotContain(envelope);
    }

    /** Where the user is sent. */
    private URI question() {
        return URI.create(Objects.requireNonNull(browser.post("/connect").location()));
    }

    /** Where the user comes back after a yes. */
    private String approved() {
        return atlas().person().approve(question()).toString();
    }

    private List<String> kept() throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT token_value FROM esign_token")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static AtlasSandbox atlas() {
        return SANDBOX.sandbox().atlas();
    }
}

package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ServerException;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.Always;
import dev.esign.testing.Answers;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import mockwebserver3.QueueDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetryBudgetTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void aClientThatOnlyFailsSoonStopsRepeating() {
        AtlasClient client = wire.client();

        failUntilTheBudgetIsUsedUp(client);

        int before = wire.server().getRequestCount();
        for (int call = 0; call < 10; call++) {
            fail(client);
        }
        assertThat(wire.server().getRequestCount() - before).isEqualTo(10);
    }

    @Test
    void everySuccessPaysForOneMoreRetry() {
        AtlasClient client = wire.client();
        failUntilTheBudgetIsUsedUp(client);
        wire.answer(ok(), ok());
        CallKind.READ.on(client).execute();
        CallKind.READ.on(client).execute();

        int before = wire.server().getRequestCount();
        fail(client);

        assertThat(wire.server().getRequestCount() - before).isEqualTo(3);
    }

    @Test
    void aBrokenCallSaysThatTheBudgetIsUsedUp() {
        AtlasClient client = wire.client();
        failUntilTheBudgetIsUsedUp(client);
        wire.answer(Answers.lostAnswer());

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> CallKind.READ.on(client).execute())
                .withMessageContaining("retry budget");
    }

    @Test
    void scopedCopiesShareOneBudget() {
        AtlasClient client = wire.client();
        failUntilTheBudgetIsUsedUp(client.forAccount("ext_1"));

        int before = wire.server().getRequestCount();
        fail(client.forAccount("ext_2"));

        assertThat(wire.server().getRequestCount() - before).isEqualTo(1);
    }

    /** 50 tokens, four retries a call. */
    private void failUntilTheBudgetIsUsedUp(AtlasClient client) {
        for (int call = 0; call < 13; call++) {
            fail(client);
        }
        assertThat(wire.server().getRequestCount()).isEqualTo(13 + 50);
    }

    private void fail(AtlasClient client) {
        wire.server().setDispatcher(new Always(status(503)));
        try {
            assertThatExceptionOfType(ServerException.class)
                    .isThrownBy(() -> CallKind.READ.on(client).execute());
        } finally {
            wire.server().setDispatcher(new QueueDispatcher());
        }
    }
}

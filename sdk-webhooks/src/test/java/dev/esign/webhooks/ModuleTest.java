package dev.esign.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void itNeedsAJsonReaderAndTheJdkAndNothingElse() throws URISyntaxException {
        assertThat(descriptor().requires().stream()
                        .filter(required -> !required.modifiers().contains(Modifier.STATIC))
                        .map(ModuleDescriptor.Requires::name))
                .containsExactlyInAnyOrder("java.base", "com.fasterxml.jackson.databind");
    }

    @Test
    void whoCompilesAgainstItNeedsNoJedis() throws URISyntaxException {
        assertThat(descriptor().requires())
                .filteredOn(required -> required.name().equals("redis.clients.jedis"))
                .singleElement()
                .extracting(ModuleDescriptor.Requires::modifiers)
                .isEqualTo(Set.of(Modifier.STATIC));
    }

    @Test
    void itsInternalsAreNotExported() throws URISyntaxException {
        assertThat(descriptor().exports().stream().map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrder(
                        "dev.esign.webhooks",
                        "dev.esign.webhooks.atlas",
                        "dev.esign.webhooks.getsigned",
                        "dev.esign.webhooks.signicat",
                        "dev.esign.webhooks.xodo");
    }

    private static ModuleDescriptor descriptor() throws URISyntaxException {
        Path classes = Path.of(WebhookSigner.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ModuleFinder.of(classes).find("dev.esign.webhooks").orElseThrow().descriptor();
    }
}

package dev.esign.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
    private static final String[] PROVIDERS = {
        "dev.esign.atlas..", "dev.esign.getsigned..", "dev.esign.signicat..", "dev.esign.xodo.."
    };
    private static final String[] SHARED_BY_PROVIDERS = {"dev.esign", "dev.esign.internal..", "dev.esign.signing.."};
    private static final String[] CORE = both(SHARED_BY_PROVIDERS, PROVIDERS);
    private static final String[] EXAMPLES = {
        "dev.esign.sandbox..", "dev.esign.receiver..", "dev.esign.quickstart..", "dev.esign.connect.."
    };
    private static final String[] OAUTH = {"dev.esign.oauth.."};
    private static final String[] WEBHOOKS = {"dev.esign.webhooks.."};

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.esign");

    @Test
    void theCoreKnowsNothingElseOfOurs() {
        noneOf(CORE, both(OAUTH, both(WEBHOOKS, EXAMPLES)));
    }

    @Test
    void whatAllProvidersShareKnowsNoProvider() {
        noneOf(SHARED_BY_PROVIDERS, PROVIDERS);
    }

    @Test
    void aProviderKnowsNoOtherProvider() {
        holds(slices().matching("dev.esign.(atlas|getsigned|signicat|xodo)..")
                .should()
                .notDependOnEachOther());
    }

    @Test
    void tokensKnowTheCoreButNoProvider() {
        noneOf(OAUTH, both(PROVIDERS, both(WEBHOOKS, EXAMPLES)));
    }

    @Test
    void webhooksKnowNothingOfOursAndNoHttpClient() {
        noneOf(WEBHOOKS, both(CORE, both(OAUTH, both(EXAMPLES, "okhttp3.."))));
    }

    @Test
    void theSandboxKnowsNothingOfTheSdk() {
        noneOf(new String[] {"dev.esign.sandbox.."}, both(CORE, both(OAUTH, WEBHOOKS)));
    }

    private static void noneOf(String[] these, String... unknown) {
        holds(noClasses()
                .that()
                .resideInAnyPackage(these)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unknown));
    }

    private static String[] both(String[] some, String... others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
    }

    private static void holds(ArchRule rule) {
        rule.check(OURS);
    }
}

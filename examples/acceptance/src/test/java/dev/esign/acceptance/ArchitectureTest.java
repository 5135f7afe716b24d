package dev.esign.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
    private static final String[] PROVIDERS = {
        "dev.esign.atlas..", "dev.esign.getsigned..", "dev.esign.signicat..", "dev.esign.xodo.."
    };
    private static final String[] BESIDE_CORE = {
        "dev.esign.oauth..",
        "dev.esign.webhooks..",
        "dev.esign.sandbox..",
        "dev.esign.quickstart..",
        "dev.esign.connect.."
    };
    private static final String[] CORE = {
        "dev.esign", "dev.esign.internal..", "dev.esign.atlas..", "dev.esign.getsigned.."
    };

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.esign");

    @Test
    void theCoreKnowsNothingElseOfOurs() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BESIDE_CORE));
    }

    @Test
    void whatAllProvidersShareKnowsNoProvider() {
        holds(noClasses()
                .that()
                .resideInAnyPackage("dev.esign", "dev.esign.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROVIDERS));
    }

    @Test
    void aProviderKnowsNoOtherProvider() {
        holds(slices().matching("dev.esign.(atlas|getsigned|signicat|xodo)..")
                .should()
                .notDependOnEachOther());
    }

    @Test
    void tokensKnowTheCoreButNoProvider() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.esign.oauth..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.esign.atlas..",
                        "dev.esign.getsigned..",
                        "dev.esign.signicat..",
                        "dev.esign.xodo..",
                        "dev.esign.webhooks..",
                        "dev.esign.sandbox..",
                        "dev.esign.quickstart..",
                        "dev.esign.connect.."));
    }

    @Test
    void webhooksKnowNothingOfOursAndNoHttpClient() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.esign.webhooks..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.esign",
                        "dev.esign.internal..",
                        "dev.esign.atlas..",
                        "dev.esign.getsigned..",
                        "dev.esign.oauth..",
                        "dev.esign.sandbox..",
                        "dev.esign.quickstart..",
                        "okhttp3.."));
    }

    @Test
    void theSandboxKnowsNothingOfTheSdk() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.esign.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.esign",
                        "dev.esign.internal..",
                        "dev.esign.atlas..",
                        "dev.esign.getsigned..",
                        "dev.esign.oauth..",
                        "dev.esign.webhooks..",
                        "dev.esign.quickstart..",
                        "dev.esign.connect.."));
    }

    private static void holds(ArchRule rule) {
        rule.check(OURS);
    }
}

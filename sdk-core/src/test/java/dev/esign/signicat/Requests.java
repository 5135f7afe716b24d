package dev.esign.signicat;

import dev.esign.ApiKey;
import dev.esign.Document;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** What the tests of this package send. */
final class Requests {
    static final String ID = "5b0f4e3c-6f59-4a6e-9b51-8c2c6a2d1f10";
    static final String SIGNER = "0a6f5b7e-1111-4222-8333-944455566677";
    static final String ATTACHMENT = "7c6f5b7e-2222-4222-8333-944455566677";
    static final byte[] PDF = Answers.pdfBytes(4096);
    static final ContactDetails CONTACT =
            ContactDetails.of("lease@harbour.example").withName("Harbour Homes");
    static final SignerOptions ADA = SignerOptions.of("tenant-1")
            .withRedirectSettings(RedirectSettings.redirect(
                    URI.create("https://app.example/ok"),
                    URI.create("https://app.example/cancel"),
                    URI.create("https://app.example/err")))
            .withSignatureType(SignatureType.of(SignatureMechanism.PKI_SIGNATURE)
                    .withSignatureMethods(List.of(SignatureMethod.NO_BANKID)))
            .withSignerInfo(SignerInfo.of("Ada", "Berg", "ada@example.test").withMobile(Mobile.of("+47", "99999999")))
            .withNotifications(SignerNotifications.of(NotificationSetup.of()
                    .withRequest(NotificationSetting.SEND_EMAIL)
                    .withReminder(NotificationSetting.SEND_EMAIL)))
            .withOrder(1)
            .withRequired(true);
    static final CreateDocument CREATE = CreateDocument.of("Lease 17B", Document.of("lease.pdf", PDF), CONTACT, ADA)
            .withExternalId("lease-17b-2024-03")
            .withDescription("Please sign the lease")
            .withDataToSign(data -> data.withConvertToPdf(false).withPackaging(Packaging.of(PackageFormat.PADES)))
            .withAdvanced(Advanced.of()
                    .withTags(List.of("lease"))
                    .withRequiredSignatures(1)
                    .withTimeToLive(TimeToLive.until(Instant.parse("2024-04-15T12:00:00Z"))
                            .withDeleteAfterHours(168)));

    private Requests() {}

    static SignicatClient clientOf(Wire wire) {
        return wire.closing(SignicatClient.of(ApiKey.of(Wire.KEY), wire.config()));
    }
}

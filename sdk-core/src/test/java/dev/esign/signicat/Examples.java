package dev.esign.signicat;

import static dev.esign.testing.Payloads.json;

import com.fasterxml.jackson.databind.JsonNode;

/** The JSON of the Signicat wire sheet. */
final class Examples {
    /** §3.1; the bytes are those of {@link Requests#PDF}. */
    static final String CREATE = """
            {"title":"Lease 17B","externalId":"lease-17b-2024-03","description":"Please sign the lease",
             "contactDetails":{"name":"Harbour Homes","email":"lease@harbour.example"},
             "dataToSign":{"fileName":"lease.pdf","base64Content":"%s","convertToPDF":false,
                           "packaging":{"signaturePackageFormats":["pades"]}},
             "signers":[{"externalSignerId":"tenant-1",
               "redirectSettings":{"redirectMode":"redirect","success":"https://app.example/ok",
                                   "cancel":"https://app.example/cancel","error":"https://app.example/err"},
               "signatureType":{"mechanism":"pkisignature","signatureMethods":["no_bankid"]},
               "signerInfo":{"firstName":"Ada","lastName":"Berg","email":"ada@example.test",
                             "mobile":{"countryCode":"+47","number":"99999999"}},
               "notifications":{"setup":{"request":"sendEmail","reminder":"sendEmail"}},
               "order":1,"required":true}],
             "advanced":{"tags":["lease"],"requiredSignatures":1,
                         "timeToLive":{"deadline":"2024-04-15T12:00:00Z","deleteAfterHours":168}}}""";

    /** §3.1, with a signature as it is told there. */
    static final JsonNode DOCUMENT = json("""
            {"documentId":"5b0f4e3c-6f59-4a6e-9b51-8c2c6a2d1f10",
             "signers":[{"id":"0a6f5b7e-1111-4222-8333-944455566677","url":"https://sign-test.idfy.io/start?jwt=eyJhbGci",
               "links":[],"externalSignerId":"tenant-1",
               "redirectSettings":{"redirectMode":"redirect","success":"https://app.example/ok",
                                   "cancel":"https://app.example/cancel","error":"https://app.example/err"},
               "signatureType":{"mechanism":"pkisignature","signatureMethods":["no_bankid"]},
               "authentication":{"mechanism":"eid","socialSecurityNumber":"eyJ-01018012345"},
               "ui":{"language":"no","dialogs":{"before":{"useCheckBox":true,"title":"Stop","message":"Read"}},
                     "styling":{"colorTheme":"Blue","hideTopBar":true}},
               "notifications":{"setup":{"request":"sendBoth"},"mergeFields":{"flat":"17B"}},
               "tags":[],"order":1,"required":true,"signUrlExpires":"2024-04-15T12:00:00Z",
               "documentSignature":{"signatureMethod":"NO_BANKID","fullName":"Ada Berg","firstName":"Ada",
                 "signedTime":"2024-03-01T12:00:00Z","dateOfBirth":"010188","signatureMethodUniqueId":"x",
                 "socialSecurityNumber":{"value":"eyJ-01018012345","countryCode":"NO"},"clientIp":"198.51.100.7",
                 "mechanism":"pkisignature","personalInfoOrigin":"eid","attributes":{"mitid.uuid":"u"}}}],
             "status":{"documentStatus":"unsigned","completedPackages":[],"attachmentPackages":{}},
             "links":[{"href":"https://api.signicat.io/x?jwt=eyJ","rel":"self","contentType":"application/json"}],
             "title":"Lease 17B","description":"Please sign the lease","externalId":"lease-17b-2024-03",
             "dataToSign":{"fileName":"lease.pdf","base64Content":null,"convertToPDF":false},
             "contactDetails":{"name":"Harbour Homes","email":"lease@harbour.example"},
             "notification":{"signRequest":{"includeOriginalFile":true,"email":[{"language":"EN","subject":"S","text":"T"}]},
                             "finalReceipt":{"includeSignedFile":true,"additionalRecipients":[{"email":"a@b.test"}]}},
             "advanced":{"tags":["lease"],"attachments":0,"requiredSignatures":1,"security":{"oneTimeUse":true},
                         "timeToLive":{"deadline":"2024-04-15T12:00:00Z","deleteAfterHours":168}}}""");

    /** §3.1. */
    static final JsonNode STATUS = json("""
            {"documentStatus":"signed","completedPackages":["standard_packaging","pades"],
             "attachmentPackages":{"7c6f5b7e-2222-4222-8333-944455566677":["pades"]}}""");

    /** §3.1. */
    static final JsonNode SUMMARY = json("""
            {"documentId":"5b0f4e3c-6f59-4a6e-9b51-8c2c6a2d1f10","accountId":"acc","title":"Lease 17B",
             "description":"d","externalId":"lease-17b-2024-03","created":"2024-03-01T12:00:00Z",
             "lastUpdated":"2024-03-01T12:00:00Z","deadline":"2024-04-15T12:00:00Z","signedDate":"2024-03-02T12:00:00Z",
             "status":{"documentStatus":"signed","completedPackages":["pades"]},
             "documentSignatures":[{"fullName":"Ada Berg","signerId":"s1","externalSignerId":"tenant-1"}],
             "requiredSignatures":1,"currentSignatures":1,"tags":["lease"],"attachments":["a1"],"signers":["s1"]}""");

    /** §3.2. */
    static final JsonNode ATTACHMENT = json("""
            {"id":"7c6f5b7e-2222-4222-8333-944455566677","fileName":"rules.pdf","title":"Rules","convertToPdf":false,
             "signers":["s1"],"description":"d","type":"read_accept"}""");

    /** §3.2. */
    static final JsonNode REMINDER = json("""
            {"notificationSetting":"sendEmail","signers":{"s1":{"emailOverride":"a@b.test",
             "mobileOverride":{"countryCode":"+47","number":"9"}}}}""");

    /** §6.1. */
    static final JsonNode WEBHOOK = json("""
            {"id":7,"name":"crm","active":true,"events":["document_signed"],
             "config":{"url":"https://hooks.example/x","secret":"eyJ-random","deliveryLogging":"failed"},
             "tags":[],"createdAt":"2024-03-01T12:00:00Z","lastResponse":{"code":"200","message":"OK"}}""");

    /** §6.2. */
    static final JsonNode EVENT = json("""
            {"id":"2f0c","timestamp":"2024-03-01T12:00:00Z","accountId":"acc","type":"document_partially_signed",
             "payload":{"documentId":"d1","externalDocumentId":"lease-17b-2024-03","signer":{"id":"s1","fullName":"Ada Berg"}},
             "tags":["lease"]}""");

    /** §3.4. */
    static final JsonNode DELIVERY = json("""
            {"id":"d1","webhookId":7,"eventId":"2f0c","timestamp":"2024-03-01T12:00:00Z","url":"https://hooks.example/eyJ",
             "elapsedMs":12,"requestHeaders":{"X-Idfy-Signature":"ab"},"requestBody":"{eyJ}","responseBody":"OK",
             "responseStatusCode":200,"responseMessage":"OK"}""");

    /** §3.2. */
    static final JsonNode NOTIFICATION = json("""
            {"sentTimeStamp":"2024-03-01T12:00:00Z","title":"Sign","text":"https://sign?jwt=eyJ","messageType":"email",
             "status":"sent","fromAddress":"no-reply@x.test","receiver":"ada@example.test"}""");

    /** §3.3. */
    static final JsonNode JWT = json("""
            {"JwtValid":true,"Expired":false,"JwtPayload":{"AccountId":"acc","DocumentId":"d1","ExternalId":"e1",
             "SignerId":"s1","ExternalSignerId":"tenant-1","SignSuccess":{"SignatureMethodUniqueId":"x",
             "FullName":"Ada Berg","DateOfBirth":"1988-01-01","SignatureMethod":"NO_BANKID",
             "SignedTime":"2024-03-01T12:00:00Z"},"Expires":"2024-03-02T12:00:00Z"},"Error":null}""");

    private Examples() {}
}

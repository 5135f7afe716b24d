module com.example.modules {
    requires dev.esign;
    requires dev.esign.oauth;
    requires dev.esign.webhooks;
    requires jdk.httpserver;
}

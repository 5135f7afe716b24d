module com.example.receiver {
    requires dev.esign.webhooks;
}

package com.example.spring;

import com.example.consumer.Consumer;
import com.example.consumer.LocalProvider;
import dev.esign.atlas.AtlasClient;
import dev.esign.oauth.TokenSource;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.atlas.AtlasEvent;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The SDK's objects as beans: Spring closes them in the end, the client before its tokens. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args).close();
    }

    @Bean
    LocalProvider provider() throws Exception {
        return LocalProvider.start();
    }

    @Bean
    TokenSource tokens(LocalProvider provider) throws Exception {
        return Consumer.tokens(provider);
    }

    @Bean
    AtlasClient atlas(LocalProvider provider, TokenSource tokens) {
        return Consumer.atlas(provider, tokens);
    }

    @Bean
    Webhooks<AtlasEvent> webhooks() {
        return Webhooks.atlas("a secret");
    }

    @Bean
    CommandLineRunner run(AtlasClient atlas, Webhooks<AtlasEvent> webhooks) {
        return args -> {
            Consumer.sendAndRead(atlas);
            Consumer.receive(webhooks, WebhookSigner.atlas("a secret"));
        };
    }
}

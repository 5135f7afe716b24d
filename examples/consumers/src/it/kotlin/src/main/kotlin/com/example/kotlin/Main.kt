package com.example.kotlin

import com.example.consumer.Consumer
import com.example.consumer.LocalProvider
import dev.esign.Document
import dev.esign.atlas.CreateEnvelope
import dev.esign.atlas.EnvelopeStatus
import dev.esign.webhooks.WebhookSigner
import dev.esign.webhooks.Webhooks
import dev.esign.webhooks.atlas.EnvelopeSigned

fun main() {
    LocalProvider.start().use { provider ->
        Consumer.tokens(provider).use { tokens ->
            Consumer.atlas(provider, tokens).use { atlas ->
                val lease = Document.of("lease.pdf") { "%PDF-1.7\n".byteInputStream() }
                val id: String = atlas.envelopes().create(CreateEnvelope.of(lease)).execute().envelopeId()
                val status: EnvelopeStatus? = atlas.envelopes().get(id).execute().status()
                check(status?.isTerminal == true)
            }
        }
    }

    val delivery = WebhookSigner.atlas("a secret")
        .sign("""{"event":"envelope.signed","envelope_id":"e-1"}""".toByteArray())
    var signed: String? = null
    Webhooks.atlas("a secret").receive<RuntimeException>(delivery.headers(), delivery.body()) { event ->
        if (event is EnvelopeSigned) signed = event.envelopeId()
    }
    check(signed == "e-1")
}

/**
 * Webhooks from Atlas: {@link dev.esign.webhooks.atlas.AtlasWebhooks} verifies a delivery,
 * {@link dev.esign.webhooks.atlas.AtlasEvent} is what it says.
 */
@NullMarked
package dev.esign.webhooks.atlas;

import org.jspecify.annotations.NullMarked;

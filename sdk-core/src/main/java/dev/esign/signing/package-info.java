/**
 * One way to sign with any of the providers: {@link dev.esign.signing.SigningService}. Their states are read so:
 *
 * <table>
 * <caption>What is read as which {@link dev.esign.signing.SigningState}</caption>
 * <tr><th>here</th><th>Atlas {@code status}</th><th>GetSigned {@code status}</th>
 *     <th>Signicat {@code documentStatus}</th><th>Xodo Sign, flags</th></tr>
 * <tr><td>{@code DRAFT}</td><td>{@code draft}</td><td>{@code draft}</td>
 *     <td>{@code waiting_for_attachments}</td><td>{@code is_draft}</td></tr>
 * <tr><td>{@code OUT}</td><td>{@code pending}</td><td>{@code sent}, {@code in_progress}</td>
 *     <td>{@code unsigned}, {@code partialsigned}</td><td>none of these</td></tr>
 * <tr><td>{@code SIGNED}</td><td>{@code signed} without {@code signed_download_url}</td><td>never</td>
 *     <td>{@code signed} without {@code pades} in {@code completedPackages}</td>
 *     <td>each signer's {@code signed}</td></tr>
 * <tr><td>{@code COMPLETED}</td><td>{@code signed} with {@code signed_download_url}</td><td>{@code completed}</td>
 *     <td>{@code signed} with {@code pades} in {@code completedPackages}</td><td>{@code is_completed}</td></tr>
 * <tr><td>{@code DECLINED}</td><td>{@code declined}</td><td>{@code declined}</td><td>never</td>
 *     <td>a signer's {@code declined}</td></tr>
 * <tr><td>{@code CANCELED}</td><td>{@code voided}</td><td>{@code voided}</td><td>{@code canceled}</td>
 *     <td>{@code is_cancelled}, {@code is_deleted}, {@code is_trashed}</td></tr>
 * <tr><td>{@code EXPIRED}</td><td>never</td><td>{@code expired}</td><td>{@code expired}</td>
 *     <td>{@code is_expired}</td></tr>
 * <tr><td>{@code OTHER}</td><td>anything else</td><td>anything else</td><td>anything else</td>
 *     <td>{@code is_template}</td></tr>
 * </table>
 *
 * <p>Where several flags of Xodo Sign are set, the first in this order counts: completed, declined, canceled, expired,
 * template, draft, signed.
 *
 * <p>Sources: Atlas wire sheet §3.1, GetSigned wire sheet §3.1, Signicat wire sheet §5, Xodo wire sheet §3.
 */
@NullMarked
package dev.esign.signing;

import org.jspecify.annotations.NullMarked;

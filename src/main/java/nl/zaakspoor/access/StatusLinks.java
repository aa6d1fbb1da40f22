// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.net.URI;
import java.util.Optional;

/**
 * The addresses that residents get. They are built on the configured base address, never on what a request claims its
 * host to be, and carry nothing but the token.
 */
public final class StatusLinks {
    private final String base;
    private final LinkTokens tokens;

    /** @param base address of the service as residents reach it, with or without a closing slash */
    public StatusLinks(URI base, LinkTokens tokens) {
        this.base = base.toString().replaceFirst("/+$", "");
        this.tokens = tokens;
    }

    /** Whether nobody on the way can read what goes over them. */
    public boolean areEncrypted() {
        return base.startsWith("https:");
    }

    /** The status page of a request. */
    public URI page(long request, int version) {
        return URI.create(base + "/t/" + tokens.write(new LinkToken(LinkToken.Purpose.PAGE, request, version)));
    }

    /** The request that a status page token opens, or empty for anything that is no such token. */
    public Optional<LinkToken> openPage(String token) {
        return tokens.verify(token, LinkToken.Purpose.PAGE);
    }

    /** The status page for somebody who helps: to look at only. */
    public URI helper(long request, int number) {
        return URI.create(base + "/t/" + tokens.write(new LinkToken(LinkToken.Purpose.HELPER, request, number)));
    }

    /** The request and the number of the helper that a token opens, or empty for anything that is no such token. */
    public Optional<LinkToken> openHelper(String token) {
        return tokens.verify(token, LinkToken.Purpose.HELPER);
    }

    /** Where a mail program stops the mails that can be stopped, by one POST (RFC 8058). */
    public URI unsubscribe(long request, int version) {
        return URI
                .create(base + "/unsubscribe/" + tokens.write(new LinkToken(LinkToken.Purpose.UNSUBSCRIBE, request, version)));
    }

    public Optional<LinkToken> openUnsubscribe(String token) {
        return tokens.verify(token, LinkToken.Purpose.UNSUBSCRIBE);
    }

    /** As {@link #unsubscribe}, for all requests of a journey. */
    public URI unsubscribeJourney(long journey, int version) {
        return URI.create(base + "/unsubscribe/"
                + tokens.write(new LinkToken(LinkToken.Purpose.UNSUBSCRIBE_JOURNEY, journey, version)));
    }

    public Optional<LinkToken> openUnsubscribeJourney(String token) {
        return tokens.verify(token, LinkToken.Purpose.UNSUBSCRIBE_JOURNEY);
    }

    /** Where whoever reads the old address says that the new one is right. */
    public URI confirmAddress(long request, int number) {
        return URI.create(base + "/address/" + tokens.write(new LinkToken(LinkToken.Purpose.CONFIRM_ADDRESS, request, number)));
    }

    public Optional<LinkToken> openConfirmAddress(String token) {
        return tokens.verify(token, LinkToken.Purpose.CONFIRM_ADDRESS);
    }

    /** The page of a journey: several requests of one applicant. */
    public URI journey(long journey, int version) {
        return URI.create(base + "/j/" + tokens.write(new LinkToken(LinkToken.Purpose.JOURNEY, journey, version)));
    }

    /** The journey that a journey page token opens, or empty for anything that is no such token. */
    public Optional<LinkToken> openJourney(String token) {
        return tokens.verify(token, LinkToken.Purpose.JOURNEY);
    }

    /** The page with all requests of whoever asked for it by mail. */
    public URI requests(long ask) {
        return URI.create(base + "/mine/" + tokens.write(new LinkToken(LinkToken.Purpose.REQUESTS, ask, 1)));
    }

    /** What was asked, of which a token opens the answer, or empty for anything that is no such token. */
    public Optional<LinkToken> openRequests(String token) {
        return tokens.verify(token, LinkToken.Purpose.REQUESTS);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.colleague.Sent;
import nl.zaakspoor.desk.DeskSheet.Fact;
import nl.zaakspoor.desk.DeskSheet.Facts;
import nl.zaakspoor.desk.DeskSheet.Place;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.ledger.MailContent;
import nl.zaakspoor.ledger.SentMessage;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a resident was told, word for word, as it was sent. */
@Path("/desk/requests/{reference}/notices/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("desk")
class NoticePage {
    private static final UUID NONE = new UUID(0, 0);

    private final Sent sent;
    private final DeskPrinter printer;

    NoticePage(Sent sent, DeskPrinter printer) {
        this.sent = sent;
        this.printer = printer;
    }

    /** @param messageId which of several, for what went more than once; absent for the last */
    @GET
    public Uni<Response> page(@RestPath String reference, @RestPath String id, @RestQuery Optional<String> messageId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        return printer.answered(voice, reference, sent.message(reference, uuid(id), messageId.map(NoticePage::uuid))
                .map(found -> printer.page(voice, sheet(voice, reference, found))));
    }

    private static DeskSheet sheet(DeskVoice voice, String reference, SentMessage message) {
        ToldTexts texts = voice.told();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(voice.texts().request(), reference, Optional.of(DeskPages.request(reference)))));
        message.sentAt().ifPresent(at -> facts.add(
                new Fact(voice.texts().when(), texts.sentOn(voice.moment(at), voice.words().medium(message.medium())),
                        Optional.empty())));
        String text = switch (message.medium()) {
            case EMAIL -> mail(texts, message, facts);
            case SMS -> new String(message.content(), UTF_8);
        };
        return new DeskSheet(Place.SEARCH, texts.sentHeading(),
                List.of(Section.first("sent", texts.sentHeading(), List.of(new Facts(facts), Words.plain(text)))));
    }

    private static String mail(ToldTexts texts, SentMessage message, List<Fact> facts) {
        MailContent mail = MailContent.read(message.content());
        facts.add(new Fact(texts.subject(), mail.subject(), Optional.empty()));
        return mail.plainText();
    }

    /** None of ours where it is no id at all. */
    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return NONE;
        }
    }
}

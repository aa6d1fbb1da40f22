// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Place;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;

/** What is answered in public to somebody who gives no number. No request is looked at for it. */
@Path(DeskPages.WEBCARE)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("desk")
class WebcarePage {
    private final Webcare webcare;
    private final Languages languages;
    private final DeskPrinter printer;

    WebcarePage(Webcare webcare, Languages languages, DeskPrinter printer) {
        this.webcare = webcare;
        this.languages = languages;
        this.printer = printer;
    }

    /** @param lang of whoever asks; absent, or none that is spoken, for Dutch */
    @GET
    public Response page(@RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        Language language = languages.choose(lang, Optional.empty(), Optional.empty());
        return printer.page(voice, new DeskSheet(Place.SEARCH, voice.search().publicAnswer(), List.of(
                Section.first("answer", voice.texts().inPublic(language.ownName()),
                        List.of(Words.plain(voice.search().publicAnswerHint()),
                                Webcare.copy("public", voice.texts().inPublic(language.ownName()),
                                        webcare.in(language).inPublic(), language))),
                Section.of("other", voice.request().language(), List.of(choice(voice, language))))));
    }

    private DeskForm choice(DeskVoice voice, Language chosen) {
        return DeskForm.of("webcare", DeskPages.WEBCARE, List.of(Field.select("lang", voice.request().language(),
                languages.all().stream()
                        .map(each -> new Choice(each.code(), each.ownName(), each.equals(chosen))).toList())),
                voice.texts().showOtherView()).asQuery();
    }
}

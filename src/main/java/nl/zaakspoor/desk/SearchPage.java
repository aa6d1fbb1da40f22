// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.colleague.LookUp;
import nl.zaakspoor.colleague.Refusal;
import nl.zaakspoor.colleague.Refused;
import nl.zaakspoor.desk.DeskSheet.Fact;
import nl.zaakspoor.desk.DeskSheet.Facts;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.desk.SearchAddresses.Opened;
import nl.zaakspoor.ledger.Search.Place;
import nl.zaakspoor.ledger.SearchTerms;
import nl.zaakspoor.page.SentForm;

/**
 * Where a colleague finds the request that somebody asks about. What is searched for is sent in a form, and stands in the
 * address of what was found in such a way that nobody can read it.
 */
@Path(DeskPages.SEARCH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("desk")
class SearchPage {
    private static final int ON_A_PAGE = 50;

    private final LookUp lookUp;
    private final Colleague colleague;
    private final DeskPrinter printer;
    private final SearchAddresses addresses;

    SearchPage(LookUp lookUp, Colleague colleague, DeskPrinter printer, SearchAddresses addresses) {
        this.lookUp = lookUp;
        this.colleague = colleague;
        this.printer = printer;
        this.addresses = addresses;
    }

    /** Who may not search is led to what they may see. */
    @GET
    @RolesAllowed({"desk", "manager", "privacy-officer"})
    public Response page(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        if (!colleague.hasOneOf("desk")) {
            return printer.to(colleague.isManager() ? DeskPages.WORK : DeskPages.READS);
        }
        SearchForm form = new SearchForm(printer.voice(accepted), SentForm.of(null));
        return printer.page(form.voice(), sheet(form, List.of(), List.of()));
    }

    @POST
    @Path("/search")
    public Response search(@Nullable String body, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SearchForm form = new SearchForm(printer.voice(accepted), SentForm.of(body));
        return form.hasProblems() ? wrong(form) : printer.to(addresses.of(form.sent()));
    }

    /** @param sealed what is searched for; without it one begins anew */
    @GET
    @Path("/search")
    public Uni<Response> results(@RestQuery Optional<String> sealed,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        if (sealed.isEmpty()) {
            return Uni.createFrom().item(() -> printer.to(DeskPages.SEARCH));
        }
        Optional<Opened> opened = addresses.open(sealed.get());
        if (opened.isEmpty()) {
            return Uni.createFrom().item(() -> anew(Status.BAD_REQUEST, voice, voice.search().opensNothing()));
        }
        if (opened.get().over()) {
            return Uni.createFrom().item(() -> anew(Status.GONE, voice, voice.search().tooLongAgo()));
        }
        return found(new SearchForm(voice, opened.get().sent()));
    }

    private Response wrong(SearchForm form) {
        return printer.page(Status.BAD_REQUEST, form.voice(), sheet(form, List.of(), List.of()));
    }

    /** The form with nothing in it, and why there is nothing else. */
    private Response anew(Status status, DeskVoice voice, String why) {
        return printer.page(status, voice,
                sheet(new SearchForm(voice, SentForm.of(null)), List.of(Words.alert(why)), List.of()));
    }

    private Uni<Response> found(SearchForm form) {
        // What can be searched for may have changed since, with a new release.
        if (form.hasProblems()) {
            return Uni.createFrom().item(() -> wrong(form));
        }
        Place after = form.sent().given(SearchAddresses.AFTER).flatMap(Place::of).orElse(Place.FIRST);
        return printer.answered(form.voice(), firstThatFinds(form.terms(), after)
                .map(found -> printer.page(form.voice(), found(form, parts(form, found))))
                .onFailure(SearchPage::findsTooMuch).recoverWithItem(() -> printer.page(Status.BAD_REQUEST, form.voice(),
                        found(form, List.of(Words.alert(form.voice().search().tooManyFound()))))));
    }

    private static boolean findsTooMuch(Throwable failure) {
        return failure instanceof Refused refused && refused.why() == Refusal.TOO_MANY_FOUND;
    }

    private static DeskSheet found(SearchForm form, List<Part> parts) {
        return sheet(form, List.of(), List.of(Section.first("found", form.voice().texts().found(), parts)));
    }

    /** @param by what was found by, of all that may have been meant */
    private record Found(SearchTerms by, LookUp.Page page) {
        boolean isSomething() {
            return !page.found().isEmpty() || !page.elsewhere().isEmpty();
        }
    }

    private Uni<Found> firstThatFinds(List<SearchTerms> meanings, Place after) {
        SearchTerms first = meanings.getFirst();
        return lookUp.search(first, after, ON_A_PAGE).map(page -> new Found(first, page))
                .chain(found -> found.isSomething() || meanings.size() == 1
                        ? Uni.createFrom().item(found)
                        : firstThatFinds(meanings.subList(1, meanings.size()), after));
    }

    /** Where one field meant several things, it says which it was. */
    private List<Part> parts(SearchForm form, Found found) {
        List<Part> parts = new ArrayList<>();
        if (form.sent().given(SearchForm.ANY).isPresent() && found.isSomething()) {
            parts.add(Words.plain(form.voice().search().foundBy(SearchedBy.kinds(form.voice(), found.by().kinds()))));
        }
        parts.addAll(new FoundLines(form.voice()).parts(found.page(),
                found.page().next().map(next -> form.next(addresses.seal(form.sent(), next)))));
        form.asStreet(found.by()).ifPresent(parts::add);
        return parts;
    }

    /** @param before what is said above the form */
    private static DeskSheet sheet(SearchForm form, List<Part> before, List<Section> found) {
        SearchTexts texts = form.voice().search();
        List<Section> sections = new ArrayList<>(List.of(Section.of("one", texts.searchOne(),
                Stream.concat(before.stream(), Stream.of(form.simple())).toList())));
        sections.addAll(found);
        List<Part> more = List.of(Words.plain(texts.searchMoreHint()), form.whole());
        sections.add(form.whole().hasProblems() || form.sent().given(SearchForm.ANY).isEmpty() && !found.isEmpty()
                ? Section.of("more", texts.searchMore(), more)
                : Section.folded("more", texts.searchMore(), more));
        sections.add(webcare(form.voice()));
        return new DeskSheet(DeskSheet.Place.SEARCH, form.voice().texts().search(), sections);
    }

    private static Section webcare(DeskVoice voice) {
        return Section.of("webcare", voice.request().webcare(), List.of(new Facts(List.of(new Fact(voice.search().noNumber(),
                voice.search().publicAnswer(), Optional.of(DeskPages.WEBCARE))))));
    }
}

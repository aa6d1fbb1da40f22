// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import java.net.URI;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.local.city.DemoFile;
import nl.zaakspoor.local.city.DemoRequest;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.TimelineView;

/** The first page a newcomer opens: where to look, and what to try. */
@Path("/")
@EndpointDisabled(name = "zaakspoor.local.enabled", stringValue = "false", disableIfMissing = true)
@ThisMachineOnly
@PermitAll
@Produces(MediaType.TEXT_HTML)
class FrontPageResource {
    private static final Language ENGLISH = new Language("en");
    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK)
            .withZone(DutchTime.ZONE);

    private final Requests requests;
    private final StatusLinks links;
    private final Catalogue catalogue;
    private final Municipality municipality;
    private final InstantSource clock;
    private final Commands commands;
    private final List<DemoRequest> featured = DemoFile.read().requests().stream().filter(DemoRequest::featured).toList();

    FrontPageResource(Requests requests, StatusLinks links, Catalogue catalogue, Municipality municipality,
            InstantSource clock, @ConfigProperty(name = "zaakspoor.base-url") Optional<String> base,
            @ConfigProperty(name = "kafka.bootstrap.servers") Optional<String> bootstrap) {
        this.requests = requests;
        this.links = links;
        this.catalogue = catalogue;
        this.municipality = municipality;
        this.clock = clock;
        this.commands = new Commands(base.orElse("http://localhost:8080"), bootstrap.orElse("127.0.0.1:9092"), clock);
    }

    /**
     * @param link empty as long as the request has not come in
     * @param journey the page of everything it belongs with, if it belongs with anything
     */
    record Example(String reference, String title, String product, Optional<String> state, Optional<URI> link,
            Optional<URI> journey) {}

    @CheckedTemplate(basePath = "local")
    static class Templates {
        private Templates() {}

        static native TemplateInstance front(String municipality, List<Example> examples, boolean waiting, String now,
                List<Commands.Command> commands);
    }

    @GET
    public Uni<TemplateInstance> front() {
        return Multi.createFrom().iterable(featured).onItem().transformToUniAndConcatenate(this::example).collect().asList()
                .map(examples -> Templates.front(municipality.name(), examples,
                        examples.stream().anyMatch(example -> example.link().isEmpty()),
                        NOW.format(clock.instant()),
                        commands.all()));
    }

    private Uni<Example> example(DemoRequest request) {
        return requests.byReference(new Reference(request.reference()))
                .map(found -> found.flatMap(this::example).orElseGet(() -> notThereYet(request)));
    }

    private Optional<Example> example(TrackedRequest request) {
        return request.timeline().at(clock.instant(), catalogue)
                .map(view -> example(view, links.page(request.id(), request.linkVersion()),
                        request.journey().map(of -> links.journey(of.id(), of.linkVersion()))));
    }

    private Example example(TimelineView view, URI link, Optional<URI> journey) {
        String product = view.product().name().in(ENGLISH).text();
        return new Example(view.reference().value(), view.title().map(title -> title.in(ENGLISH).text()).orElse(product),
                product, Optional.of(catalogue.words().get("state." + view.state().code()).in(ENGLISH).text()),
                Optional.of(link), journey);
    }

    private static Example notThereYet(DemoRequest request) {
        return new Example(request.reference(), request.title().getOrDefault("en", request.product()), request.product(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }
}

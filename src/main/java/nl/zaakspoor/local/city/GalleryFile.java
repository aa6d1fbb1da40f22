// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.cloudevent.EventReader;
import nl.zaakspoor.page.GalleryStates;
import nl.zaakspoor.timeline.Timeline;

/** The states of the gallery: each is a request with a history of its own, which nothing but the gallery knows of. */
@ApplicationScoped
public class GalleryFile implements GalleryStates {
    private static final String PLACE = "/demo-city/gallery.yaml";
    private static final String REFERENCE = "Z2026-004512";
    private static final JsonNode APPLICANT = JsonNodeFactory.instance.objectNode().put("name", "Noor de Voorbeeld")
            .put("email", "noor@voorbeeld.example");

    private final Catalogue catalogue;

    public GalleryFile(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<State> at(Instant now) {
        DemoEvents events = new DemoEvents(catalogue);
        return DemoFile.items(DemoFile.tree(DemoFile.text(PLACE)), "states").map(node -> state(node, events, now)).toList();
    }

    private State state(JsonNode node, DemoEvents events, Instant now) {
        DemoRequest request = new DemoRequest(REFERENCE, false, DemoFile.text(node, "product"),
                "vergunningen", DemoFile.texts(node, "subject"), Optional.empty(), "website", Optional.empty(), APPLICANT,
                DemoFile.items(node, "steps").map(DemoFile::step).toList());
        Timeline timeline = Timeline.of(catalogue, events.of(request, now).stream()
                .map(event -> EventReader.read(event.event(), event.due())).toList());
        return new State(DemoFile.text(node, "name"), DemoFile.text(node, "title"), timeline,
                DemoFile.optional(node, "seen").map(seen -> Code.read(Seen.class, seen)).orElse(Seen.OWN));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Product;

/** What residents can ask for, and how the codes of source systems are understood. */
@Path("/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"desk", "manager", "publisher"})
class ProductsResource {
    private final Catalogue catalogue;
    private final Languages languages;

    ProductsResource(Catalogue catalogue, Languages languages) {
        this.catalogue = catalogue;
        this.languages = languages;
    }

    /** @param codes the status codes of source systems that mean this step, beside the generic ones */
    record Step(int number, String title, List<String> codes) {}

    /**
     * @param length as an ISO 8601 period
     * @param ground the article that sets it
     */
    record LegalTerm(String length, String ground) {}

    /** @param norm the municipality's own, as an ISO 8601 period */
    record ProductAnswer(String id, int group, String name, String department, List<Step> steps, Optional<LegalTerm> legalTerm,
            Optional<String> norm, String tracking, String privacy) {
        static ProductAnswer of(Product product, Language language) {
            return new ProductAnswer(product.id().value(), product.group(), product.name().in(language).text(),
                    product.department().value(),
                    product.steps().stream().map(step -> new Step(step.number(), step.title().in(language).text(),
                            step.codes().stream().sorted().toList())).toList(),
                    product.terms().legal().map(term -> new LegalTerm(term.length().toString(), term.ground())),
                    product.terms().norm().map(Object::toString), Code.of(product.tracking()), Code.of(product.privacy()));
        }
    }

    record Items(List<ProductAnswer> items) {}

    @GET
    public Items products(@RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> acceptLanguage) {
        Language language = languages.choose(lang, Optional.empty(), acceptLanguage);
        return new Items(catalogue.productsInOrder().stream().map(product -> ProductAnswer.of(product, language)).toList());
    }
}

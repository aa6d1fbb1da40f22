// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.RestPath;

/** Serves the files of the pages' look. A name belongs to one content for ever, so browsers need never ask again. */
@Path("/assets/{name}")
@PermitAll
class AssetResource {
    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    public Response asset(@RestPath String name) {
        return assets.named(name).map(asset -> Response.ok(asset.content()).type(asset.mediaType())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'")
                .header("X-Content-Type-Options", "nosniff").build())
                .orElseGet(() -> Response.status(Status.NOT_FOUND).build());
    }
}

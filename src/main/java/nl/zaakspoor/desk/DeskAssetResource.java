// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/** Serves the desk's own files. A name belongs to one content for ever, so browsers need never ask again. */
@Path("/desk/assets/{name}")
@RolesAllowed("**")
class DeskAssetResource {
    private final DeskAssets assets;

    DeskAssetResource(DeskAssets assets) {
        this.assets = assets;
    }

    @GET
    public Response asset(@RestPath String name) {
        return assets.named(name).map(asset -> Response.ok(asset.content()).type(asset.mediaType())
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'")
                .header("X-Content-Type-Options", "nosniff").build()).orElseThrow(NotFoundException::new);
    }
}

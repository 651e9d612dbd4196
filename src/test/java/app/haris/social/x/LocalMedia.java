package app.haris.social.x;

import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where X takes pictures, piece by piece. */
final class LocalMedia {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private int reading;
    private boolean wantsOldName;
    private Said metadata = Said.json("{\"data\":{\"id\":\"1\"}}");

    /** A picture that is being brought. */
    static final class Upload {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String category = "";
        String alt = "";
        int total;
        int pieces;
        int looks;
        boolean isWhole;
    }

    /** It is still read when it is asked about so many times. */
    void reads(int times) {
        reading = times;
    }

    /** As X's own simulator does. */
    void wantsOldName() {
        wantsOldName = true;
    }

    void onMetadata(Said said) {
        metadata = said;
    }

    Map<String, Upload> uploads() {
        return uploads;
    }

    Upload find(JsonNode id) {
        return uploads.get(id.asString(""));
    }

    Said answer(Asked asked) {
        if (asked.method().equals("GET")) {
            var upload = uploads.get(asked.query().get("media_id"));
            return upload == null ? Said.json(404, "{}") : state(upload);
        }
        var body = asked.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(asked.body());
        if (asked.path().endsWith("/initialize")) {
            return initialized(body);
        }
        if (asked.path().endsWith("/metadata")) {
            if (wantsOldName && !body.has("media_id")) {
                return Said.json(400, "{\"detail\":\"media_id field is required\"}");
            }
            uploads.get(body.path("id").asString()).alt =
                    body.path("metadata").path("alt_text").path("text").asString("");
            return metadata;
        }
        var upload = uploads.get(asked.path().split("/")[4]);
        if (asked.path().endsWith("/append")) {
            upload.pieces++;
            upload.bytes.writeBytes(Base64.getDecoder().decode(body.path("media").asString()));
            return new Said.Status(204, Map.of(), "");
        }
        upload.isWhole = upload.bytes.size() == upload.total;
        return upload.isWhole ? state(upload) : Said.json(400, "{\"detail\":\"incomplete\"}");
    }

    private Said initialized(JsonNode body) {
        var upload = new Upload();
        upload.category = body.path("media_category").asString("");
        upload.total = body.path("total_bytes").asInt();
        var id = String.valueOf(1_880_028_106_020_515_840L + uploads.size());
        uploads.put(id, upload);
        return Said.json("{\"data\":{\"id\":\"" + id + "\",\"media_key\":\"3_" + id + "\"}}");
    }

    private Said state(Upload upload) {
        var state = upload.looks++ < reading ? "in_progress" : "succeeded";
        return Said.json(
                "{\"data\":{\"id\":\"1\",\"processing_info\":{\"state\":\""
                        + state
                        + "\",\"check_after_secs\":2}}}");
    }
}

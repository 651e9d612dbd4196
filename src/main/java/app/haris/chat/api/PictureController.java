package app.haris.chat.api;

import app.haris.social.Picture;
import app.haris.social.PictureId;
import app.haris.social.Pictures;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/pictures}: what goes with drafts. */
@RestController
final class PictureController {
    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/api/pictures/{hash}")
    ResponseEntity<?> show(@PathVariable String hash) {
        return PictureId.named(hash)
                .flatMap(pictures::find)
                .<ResponseEntity<?>>map(PictureController::file)
                .orElseGet(
                        () ->
                                Problems.of(
                                        HttpStatus.NOT_FOUND,
                                        "no-such-picture",
                                        "There is no such picture."));
    }

    private static ResponseEntity<byte[]> file(Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .body(picture.bytes());
    }
}

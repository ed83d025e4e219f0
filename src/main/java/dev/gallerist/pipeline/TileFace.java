package dev.gallerist.pipeline;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.vision.FaceDetection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the faces in one tile is the participant's, picture after picture. At first the largest and most central one;
 * then the one where the participant was. A face seen beside the participant's (a picture on the wall, somebody passing)
 * does not take its place when the participant looks away, unless it is clearly the larger one for some seconds.
 */
final class TileFace {

    /** After so long, in seconds, where the participant was says nothing. */
    private static final double MEMORY = 10;

    /** So long, in seconds, another face must be the clearly better one to be taken for the participant. */
    private static final double PATIENCE = 3;

    private static final double CLEARLY = 1.5;

    /** Two boxes that overlap by so much are one face in two pictures. */
    private static final double SAME_FACE = 0.3;

    /** A participant moves by less than so many face widths between two pictures. */
    private static final double FURTHEST_MOVE = 1.5;

    private static final int MOST_BYSTANDERS = 8;

    private record Bystander(PixelBox box, double lastSeen) {}

    private List<Bystander> bystanders = List.of();
    private PixelBox last;
    private double lastSeen;

    /** Of the participant's face; what is seen beside it takes its place only if it is larger. */
    private double usualArea;

    private double betterSince = Double.NaN;

    /**
     * The participant's face, if it is among those in the tile.
     *
     * @param at when the picture was shown, seconds
     */
    Optional<FaceDetection> participant(PixelBox tile, List<FaceDetection> faces, double at) {
        if (last != null && at - lastSeen > MEMORY) {
            last = null;
        }
        Optional<FaceDetection> chosen = last == null ? strangers(faces).max(byWorth(tile)) : nearest(faces);
        chosen = patiently(chosen, tile, faces, at);
        remember(chosen, faces, at);
        return chosen;
    }

    private Stream<FaceDetection> strangers(List<FaceDetection> faces) {
        return faces.stream().filter(face -> !isBystander(face));
    }

    private Optional<FaceDetection> nearest(List<FaceDetection> faces) {
        return faces.stream()
                .filter(face -> same(last, face) || !isBystander(face))
                .filter(face -> apart(face)
                        <= FURTHEST_MOVE * Math.max(last.width(), face.box().width()))
                .min(Comparator.comparingDouble(this::apart));
    }

    private boolean isBystander(FaceDetection face) {
        return bystanders.stream().anyMatch(known -> same(known.box(), face));
    }

    /** A face that is much better for long enough is the participant after all. */
    private Optional<FaceDetection> patiently(
            Optional<FaceDetection> chosen, PixelBox tile, List<FaceDetection> faces, double at) {
        Optional<FaceDetection> best = faces.stream().max(byWorth(tile));
        double worth = chosen.map(face -> worth(face, tile)).orElse(usualArea);
        boolean better = best.isPresent() && !best.equals(chosen) && worth(best.get(), tile) > CLEARLY * worth;
        if (!better) {
            betterSince = Double.NaN;
        } else if (Double.isNaN(betterSince)) {
            betterSince = at;
        }
        return better && at - betterSince >= PATIENCE ? best : chosen;
    }

    private void remember(Optional<FaceDetection> chosen, List<FaceDetection> faces, double at) {
        List<Bystander> now = new ArrayList<>();
        if (chosen.isPresent()) {
            last = chosen.get().box();
            lastSeen = at;
            usualArea = last.area();
            faces.stream()
                    .filter(face -> !face.equals(chosen.get()))
                    .forEach(face -> now.add(new Bystander(face.box(), at)));
        }
        for (Bystander known : bystanders) {
            Optional<FaceDetection> again =
                    faces.stream().filter(face -> same(known.box(), face)).findFirst();
            boolean chosenNow = again.isPresent() && again.equals(chosen);
            boolean listed = now.stream().anyMatch(other -> other.box().overlap(known.box()) >= SAME_FACE);
            if (!chosenNow && !listed && at - known.lastSeen() <= MEMORY) {
                now.add(again.map(face -> new Bystander(face.box(), at)).orElse(known));
            }
        }
        bystanders = List.copyOf(now.subList(0, Math.min(MOST_BYSTANDERS, now.size())));
    }

    private static boolean same(PixelBox box, FaceDetection face) {
        return box.overlap(face.box()) >= SAME_FACE;
    }

    private double apart(FaceDetection face) {
        PixelPoint was = last.centre();
        PixelPoint is = face.box().centre();
        return Math.hypot(was.x() - is.x(), was.y() - is.y());
    }

    private static Comparator<FaceDetection> byWorth(PixelBox tile) {
        return Comparator.comparingDouble(face -> worth(face, tile));
    }

    /** Area, less towards the edges of the tile: half of it there. */
    private static double worth(FaceDetection face, PixelBox tile) {
        double dx = Math.abs(face.box().centre().x() - tile.centre().x()) / (tile.width() / 2.0);
        double dy = Math.abs(face.box().centre().y() - tile.centre().y()) / (tile.height() / 2.0);
        return area(face.box()) * (1 - Math.min(1, Math.max(dx, dy)) / 2);
    }

    private static double area(PixelBox box) {
        return box.area();
    }
}

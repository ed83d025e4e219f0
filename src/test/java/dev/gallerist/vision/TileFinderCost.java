package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.vision.DrawnMeeting.Side;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Prints what a look for tiles costs at 1080p: median CPU time of the thread, so that a busy machine does not count. */
final class TileFinderCost {

    private static final PixelSize FULL_HD = new PixelSize(1920, 1080);
    private static final int WARM_UP = 150;
    private static final int LOOKS = 101;

    private TileFinderCost() {}

    public static void main(String[] args) {
        DrawnMeeting gallery = DrawnMeeting.gallery(MeetingLook.ZOOM, 25, FULL_HD, true, 1);
        DrawnMeeting slide = DrawnMeeting.strip(MeetingLook.TEAMS, Side.RIGHT, 5, FULL_HD, 1);
        DrawnMeeting above = DrawnMeeting.strip(MeetingLook.MEET, Side.TOP, 5, FULL_HD, 1);
        DrawnMeeting editor = DrawnMeeting.strip(MeetingLook.JITSI, Side.LEFT, 5, FULL_HD, 1);
        for (DrawnMeeting meeting : new DrawnMeeting[] {gallery, slide, above, editor}) {
            for (int n = 0; n < meeting.tiles().size(); n++) {
                meeting.camera(n, "Emma Wilson");
            }
        }
        print("gallery of 25", gallery.canvas().asJpeg(0.8f));
        print("strip at the right of a slide", slide.slide().canvas().asJpeg(0.8f));
        print("strip above a slide", above.slide().canvas().asJpeg(0.8f));
        print("strip at the left of an editor", editor.editor().canvas().asJpeg(0.8f));
        print(
                "a slide alone",
                DrawnMeeting.strip(MeetingLook.ZOOM, Side.TOP, 1, FULL_HD, 1)
                        .slide()
                        .canvas()
                        .asJpeg(0.8f));
        print(
                "one camera",
                new DrawnGallery(1920, 1080, 1)
                        .video(new PixelBox(0, 0, 1920, 1080))
                        .asJpeg(0.8f));
    }

    private static void print(String what, Frame frame) {
        TileFinder finder = new TileFinder();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[LOOKS];
        int tiles = 0;
        for (int look = -WARM_UP; look < LOOKS; look++) {
            long from = threads.getCurrentThreadCpuTime();
            tiles = finder.layout(frame).tiles().size();
            if (look >= 0) {
                nanos[look] = threads.getCurrentThreadCpuTime() - from;
            }
        }
        Arrays.sort(nanos);
        System.out.printf("%-32s %2d tiles %6.2f ms%n", what, tiles, nanos[LOOKS / 2] / 1e6);
    }
}

"""Train the tray net, measure it on frames kept back, and write it as ONNX.

The order of the trainings stands in README.md beside this file.
"""

import argparse
import json
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from net import CLASSES, KEPT, TrayNet
from torch import Tensor
from torch.nn import functional as F

SIDE, BATCH, FOLDS = 256, 6, 3  # the trunk is cheap to train at this size; measured and used at NET_SIDE
NET_SIDE = 288
UNKNOWN, NOT_FOOD = 255, 254
WEIGHTS = torch.tensor([0.6, 1.3, 1.2, 1.6, 2.2, 0.7, 2.2])
Sample = tuple[np.ndarray, np.ndarray, np.ndarray]


def load(folder: Path, prefix: str) -> dict[str, Sample]:
    found = {}
    for path in sorted(folder.glob(f"{prefix}_*.npz")):
        held = np.load(path)
        found[path.stem] = (held["image"], held["classes"], held["cavity"])
    return found


def varied(sample: Sample, rng: np.random.Generator) -> Sample:
    """Turn, stretch, tilt and mirror a picture, and change its light."""
    image, classes, cavity = sample
    rows, columns = image.shape[:2]
    fit = SIDE / max(rows, columns) * np.exp(rng.uniform(-0.3, 0.45))
    turn = rng.choice(4) * np.pi / 2 + rng.normal(0, 0.25)
    stretch = np.exp(rng.normal(0, 0.12))
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    form = spin @ np.diag([fit * stretch * rng.choice([-1, 1]), fit / stretch])
    box = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], float) - [columns / 2, rows / 2]
    goal = (
        box @ form.T + SIDE / 2 + rng.normal(0, 0.07, (1, 2)) * SIDE + rng.uniform(-0.04, 0.04, (4, 2)) * SIDE
    )
    warp = cv2.getPerspectiveTransform(
        (box + np.array([columns / 2, rows / 2])).astype(np.float32), goal.astype(np.float32)
    )
    image = cv2.warpPerspective(
        image, warp, (SIDE, SIDE), flags=cv2.INTER_LINEAR, borderValue=(114, 114, 114)
    )
    classes, cavity = (
        cv2.warpPerspective(x, warp, (SIDE, SIDE), flags=cv2.INTER_NEAREST, borderValue=UNKNOWN)
        for x in (classes, cavity)
    )
    return relit(image, rng), classes[::2, ::2], cavity[::2, ::2]


def relit(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    picture = image.astype(np.float32) / 255
    if rng.random() < 0.12:
        picture = np.repeat(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)[..., None], 3, 2)
    else:
        grey = picture.mean(2, keepdims=True)
        picture = grey + (picture - grey) * rng.uniform(0.5, 1.5)
        picture = picture * np.exp(rng.normal(0, 0.1, 3))
    picture = np.clip(picture * rng.uniform(0.7, 1.3), 0, 1) ** np.exp(rng.normal(0, 0.25))
    if rng.random() < 0.2:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.3))
    return np.clip(255 * picture + rng.normal(0, rng.uniform(0, 6), picture.shape), 0, 255).astype(np.float32)


def batch(
    groups: list[tuple[float, list[Sample]]], rng: np.random.Generator
) -> tuple[Tensor, Tensor, Tensor]:
    shares = np.array([share for share, _ in groups])
    picked = [groups[i][1] for i in rng.choice(len(groups), BATCH, p=shares / shares.sum())]
    made = [varied(samples[int(rng.integers(len(samples)))], rng) for samples in picked]
    image, classes, cavity = (np.stack(part) for part in zip(*made, strict=True))
    return (
        torch.from_numpy(image.transpose(0, 3, 1, 2).copy()),
        torch.from_numpy(classes).long(),
        torch.from_numpy(cavity).long(),
    )


def loss_of(scores: Tensor, classes: Tensor, cavity: Tensor) -> Tensor:
    """Cross entropy and Dice where classes are known, "not food" where only that is, and the cores."""
    logs = scores[:, :CLASSES].log_softmax(1)
    known = classes < CLASSES
    target = classes.clamp(max=CLASSES - 1)
    weight = WEIGHTS[target] * known
    loss = -(logs.gather(1, target[:, None])[:, 0] * weight).sum() / weight.sum().clamp(min=1)
    chance = logs.exp()
    dice = torch.zeros(())
    for value in (1, 2, 3, 4, 6):
        truth = ((classes == value) & known).float()
        guess = chance[:, value] * known
        dice = dice + 1 - (2 * (truth * guess).sum() + 50) / (truth.sum() + guess.sum() + 50)
    loss = loss + 0.25 * dice
    other = classes == NOT_FOOD
    if other.any():
        food = (chance[:, 1] + chance[:, 6]).clamp(max=0.999)
        loss = loss - 0.5 * (torch.log(1 - food) * other).sum() / other.sum()
    seen = cavity != UNKNOWN
    if seen.any():
        wanted = (cavity == 1).float()
        loss = loss + 0.7 * F.binary_cross_entropy_with_logits(scores[:, CLASSES][seen], wanted[seen])
    return loss


def fit(net: TrayNet, groups: list[tuple[float, list[Sample]]], steps: int, rate: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    trunk = list(net.blocks[KEPT:].parameters())
    rest = [p for part in (net.wide, net.up8, net.up4, net.up2, net.head) for p in part.parameters()]
    step = torch.optim.AdamW(
        [{"params": trunk, "lr": rate * 0.3}, {"params": rest, "lr": rate}], weight_decay=1e-3
    )
    plan = torch.optim.lr_scheduler.OneCycleLR(step, [rate * 0.3, rate], total_steps=steps, pct_start=0.2)
    net.train()
    begun, mean = time.monotonic(), 0.0
    for count in range(1, steps + 1):
        image, classes, cavity = batch(groups, rng)
        loss = loss_of(net.scores(image), classes, cavity)
        step.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        step.step()
        plan.step()
        mean = 0.95 * mean + 0.05 * loss.item() if count > 1 else loss.item()
        if count % 25 == 0:
            print(f"{count} loss {mean:.3f} {time.monotonic() - begun:.0f} s", flush=True)
    net.eval()


def measured(net: TrayNet, samples: list[Sample]) -> dict[str, float]:
    """IoU of each class over all pixels of the held-out frames, and the mean error of the food share."""
    both, either, errors = np.zeros(CLASSES), np.zeros(CLASSES), []
    for image, classes, _ in samples:
        with torch.no_grad():
            picture = cv2.resize(image, (NET_SIDE, NET_SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
            chance = net(torch.from_numpy(picture.transpose(2, 0, 1)[None].copy()))[0, :CLASSES].numpy()
        guess = cv2.resize(
            chance.transpose(1, 2, 0), classes.shape[::-1], interpolation=cv2.INTER_LINEAR
        ).argmax(2)
        for value in range(CLASSES):
            both[value] += ((guess == value) & (classes == value)).sum()
            either[value] += ((guess == value) | (classes == value)).sum()
        inside, truth = np.isin(guess, (1, 2, 3, 5)).sum(), np.isin(classes, (1, 2, 3, 5)).sum()
        errors.append(abs((guess == 1).sum() / max(1, inside) - (classes == 1).sum() / max(1, truth)))
    names = ("background", "food", "liquid", "residue", "object", "dish", "inedible")
    result = {name: round(float(a / b), 3) for name, a, b in zip(names, both, either, strict=True)}
    return result | {
        "pixels": [both.tolist(), either.tolist()],
        "share error": round(float(np.mean(errors)), 4),
    }


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--base", type=Path, help="train without the frames and keep the weights there")
    options.add_argument("--start", type=Path, help="go on from these weights, with the frames")
    options.add_argument(
        "--fold", type=int, help="leave every third frame out, from this one, and measure on it"
    )
    options.add_argument("--no-frames", action="store_true", help="with --start: still without the frames")
    options.add_argument("--last", action="store_true", help="with hands over trays and bare tables as well")
    options.add_argument("--steps", type=int, required=True)
    options.add_argument("--onnx", type=Path)
    chosen = options.parse_args()
    torch.manual_seed(1)
    cv2.setNumThreads(1)
    net = TrayNet()
    drawn, single, steel, hands, tables = (
        list(load(chosen.data, name).values()) for name in ("scene", "dish", "steel", "hand", "table")
    )
    groups = [(0.7, drawn), (0.2, single), (0.1, steel)]
    frames = list(load(chosen.data, "return").values())
    held = frames[chosen.fold :: FOLDS] if chosen.fold is not None else []
    if chosen.start:
        net.load_state_dict(torch.load(chosen.start))
    if chosen.start and not chosen.no_frames:
        kept = [frame for i, frame in enumerate(frames) if chosen.fold is None or i % FOLDS != chosen.fold]
        groups = [(0.40, drawn), (0.12, single), (0.08, steel), (0.40, kept)]
    if chosen.last:
        groups += [(0.18, hands), (0.12, tables)]
    fit(net, groups, chosen.steps, 1.5e-3 if chosen.start else 2e-3, seed=chosen.fold or 7)
    if held:
        print(json.dumps(measured(net, held)))
    if chosen.base:
        torch.save(net.state_dict(), chosen.base)
    if chosen.onnx:
        torch.onnx.export(
            net,
            (torch.zeros(1, 3, NET_SIDE, NET_SIDE),),
            str(chosen.onnx),
            input_names=["picture"],
            output_names=["chances"],
            opset_version=17,
            dynamo=False,
        )


if __name__ == "__main__":
    main()

"""What kind of piece an article is."""

from __future__ import annotations

import re

from kg.model import Kind
from kg.segment.stories import Story

_LONGEST_BRIEF = 290
_FEATURE_LENGTH = 1500
_FEATURE_COLUMN = re.compile(r"特写|特稿|通讯|人物|调查|走笔|故事|风采|纪实|见闻")
_FEATURE_HEAD = re.compile(r"侧记|纪实|纪事|见闻|走笔|^(?:—|-)+\s*(?:记|访|来自)")
_OPINION = re.compile(r"评论$|时评|社论|论坛|言论|漫谈|快评|短评|杂谈|解读之|学习体会|理论|观察家")
_FORM = re.compile(r"(?:申请|登记|报名|推荐|审批|汇总|统计|调查|投票)表$|名单$|选票$|回执$|征订单$")


def kind_of(story: Story, kicker: str, title: str, deck: str) -> Kind:
    """News, brief, photo, feature, opinion, advert or form: by credit, signature, byline, headline and length."""
    body = sum(end - start for paragraph in story.paragraphs if paragraph.role == "body" for start, end in paragraph.stretches)
    if story.advert:
        return "advert"
    if story.photo:
        return "photo"
    if story.opinion or _OPINION.search(kicker):
        return "opinion"
    if _FORM.search(title):
        return "form"
    notes = sum(paragraph.role == "note" for paragraph in story.paragraphs)
    marked = _FEATURE_COLUMN.search(kicker) or _FEATURE_HEAD.search(title) or _FEATURE_HEAD.search(deck)
    if marked or story.lead == "byline" or body > _FEATURE_LENGTH or notes > 1:
        return "feature"
    return "brief" if body <= _LONGEST_BRIEF else "news"
